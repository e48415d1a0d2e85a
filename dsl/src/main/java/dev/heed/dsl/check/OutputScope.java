package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Limits;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.LogitsSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.SequenceSpec;
import java.util.List;
import java.util.Optional;

/**
 * One output under check: whether its labels exist, and how many weights it takes to score them.
 */
final class OutputScope {

  private static final String PATH = "output";

  private final Origins origins;
  private final Diagnostics diagnostics;
  private final Diagnostics unplaced;
  private final Tally tally;
  private final String packageName;
  private final TiedScope tied;
  private final LabelResolver resolver;

  /**
   * An output's scope.
   *
   * @param model whose output it is
   * @param resolver finds the enums of labels
   */
  OutputScope(
      ModelSpec model,
      Origins origins,
      Diagnostics diagnostics,
      Tally tally,
      LabelResolver resolver) {
    this.origins = origins;
    this.diagnostics = diagnostics.at(origins.frames(PATH));
    this.unplaced = diagnostics;
    this.tally = tally;
    this.packageName = model.packageName();
    this.tied = new TiedScope(model, origins, diagnostics);
    this.resolver = resolver;
  }

  /** Expects one vector for each input. */
  void expectOne(WidthChain width) {
    if (width.isOfSeveral()) {
      diagnostics.report(Problem.NEEDS_POOLING, origins.of(PATH), frame().what());
    }
  }

  /** Expects several vectors for each input. */
  void expectSeveral(WidthChain width, String otherwise) {
    width
        .single()
        .ifPresent(
            by ->
                diagnostics.report(
                    Problem.ONLY_ONE_VECTOR, origins.of(PATH), frame().what(), by, otherwise));
  }

  /** The vectors that a decoder begins with, a row of its table for each symbol. */
  WidthChain symbols(SequenceSpec output, WidthChain width) {
    if (output.embed().isEmpty() && width.width().isEmpty()) {
      return WidthChain.unknown();
    }
    int embed = output.embedWithin(width.width().orElse(1));
    if (!output.tiedInput()) {
      tally.add((long) output.vocabulary() * embed, frame());
    }
    return WidthChain.unknown().made(embed, frame());
  }

  /**
   * Checks the layers of a decoder.
   *
   * @param symbols the vectors that they begin with
   * @param input the vectors that they may consider
   * @param longest the most symbols, the boundary counted
   */
  WidthChain decoder(List<LayerSpec> layers, WidthChain symbols, WidthChain input, int longest) {
    return new LayerScope(PATH, origins, unplaced, tally, Optional.empty())
        .decoding(new LayerScope.Decoded(input, longest))
        .layers(layers, symbols);
  }

  /** Whether tables fit what else uses them. */
  TiedScope tied() {
    return tied;
  }

  /** Counts what it takes to score so many classes. */
  void scores(int classes, LogitsSpec logits, WidthChain width) {
    int bias = logits.bias() ? 1 : 0;
    width
        .width()
        .ifPresent(
            elements -> tally.add(((logits.tied() ? 0L : elements) + bias) * classes, frame()));
  }

  /** The labels of an enum, or empty where it was reported; each takes weights and a bias. */
  Optional<LabelSet> labels(String name, WidthChain width) {
    return labels(name, LogitsSpec.OWN, width);
  }

  /** The labels of an enum, or empty where it was reported. */
  Optional<LabelSet> labels(String name, LogitsSpec logits, WidthChain width) {
    return labels(name, 2, logits, width);
  }

  /**
   * The labels of an enum, each of which may be a label, or empty where it was reported; each takes
   * weights and a bias.
   */
  Optional<LabelSet> severalLabels(String name, WidthChain width) {
    return labels(name, 1, LogitsSpec.OWN, width).map(LabelSet::several);
  }

  /** As many numbers, each of which takes weights and a bias. */
  LabelSet numbers(int count, WidthChain width) {
    scores(count, LogitsSpec.OWN, width);
    return LabelSet.numbers(count);
  }

  private Optional<LabelSet> labels(String name, int least, LogitsSpec logits, WidthChain width) {
    Resolution resolution = resolver.resolve(packageName, name);
    if (resolution instanceof Resolution.Found found) {
      return enough(found.labels(), least, logits, width);
    }
    if (resolution instanceof Resolution.NotAnEnum other) {
      report(Problem.NOT_AN_ENUM, name, other.kind());
    } else if (resolution instanceof Resolution.Missing missing) {
      report(Problem.MISSING_ENUM, name, describedPackage(), similar(missing.similar()));
    } else if (resolution instanceof Resolution.Hidden hidden) {
      report(Problem.HIDDEN_ENUM, hidden.name(), describedPackage());
    }
    return Optional.empty();
  }

  /** Reports a problem of the output as a whole. */
  void refuse(Problem problem) {
    diagnostics.report(problem, origins.of(PATH));
  }

  /** Counts more weights of the output. */
  void takes(long weights) {
    tally.add(weights, frame());
  }

  private Optional<LabelSet> enough(
      LabelSet labels, int least, LogitsSpec logits, WidthChain width) {
    int count = labels.constants().size();
    if (count < least) {
      String found = count == 0 ? "no constants" : "one constant, " + labels.constants().get(0);
      String needed = least == 1 ? "1 constant" : least + " constants";
      report(Problem.TOO_FEW_LABELS, labels.qualifiedName(), found, needed);
      return Optional.empty();
    }
    if (count > Limits.LABELS) {
      report(Problem.TOO_MANY_LABELS, labels.qualifiedName(), count, Limits.LABELS);
      return Optional.empty();
    }
    scores(count, logits, width);
    return Optional.of(labels);
  }

  private String describedPackage() {
    return packageName.isEmpty() ? "the unnamed package" : "package " + packageName;
  }

  private static String similar(List<String> names) {
    return names.isEmpty()
        ? "; write the name as an import would"
        : "; did you mean " + String.join(" or ", names) + "?";
  }

  /** The output with its place. */
  private Frame frame() {
    return origins.frames(PATH).get(0);
  }

  private void report(Problem problem, Object... values) {
    Origin origin = origins.of(PATH + "#labels");
    diagnostics.report(problem, origin, values);
  }
}
