package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Limits;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.read.ReadModel;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.dsl.spec.OverlongSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.SequenceSpec;
import java.util.List;
import java.util.Optional;

/** Checks a model before anything is computed from it. */
public final class ModelCheck {

  private static final Checks<InputCheck<?>> INPUTS = Checks.of(InputCheck.class);
  private static final Checks<OutputCheck<?>> OUTPUTS = Checks.of(OutputCheck.class);

  private ModelCheck() {}

  /**
   * Reports all problems of a model.
   *
   * @return the checked model, empty where it or its reading had errors
   */
  public static Optional<CheckedModel> check(
      ReadModel model, LabelResolver labels, Diagnostics diagnostics) {
    int before = diagnostics.errors();
    ModelSpec spec = model.spec();
    Origins origins = model.origins();
    Tally tally = new Tally();
    WidthChain width = input(spec.input(), origins, tally);
    long decoder = spec.output() instanceof SequenceSpec output ? layers(output.decoder()) : 0;
    long count = layers(spec.layers()) + decoder;
    if (count > Limits.UNROLLED && count <= Limits.LAYERS && !origins.isFlawed()) {
      diagnostics
          .at(origins.frames(""))
          .report(Problem.LARGE_MODEL, origins.of(""), count, Limits.UNROLLED);
    }
    if (count > Limits.LAYERS) {
      diagnostics
          .at(origins.frames(""))
          .report(Problem.TOO_MANY_LAYERS, origins.of(""), "the model", Limits.LAYERS);
      width = WidthChain.unknown();
    } else {
      width =
          new LayerScope("", origins, diagnostics, tally, known(spec.input(), origins))
              .layers(spec.layers(), width);
    }
    OutputScope scope = new OutputScope(spec, origins, diagnostics, tally, labels);
    Optional<LabelSet> found =
        origins.isUncertain("output") || decoder > Limits.LAYERS
            ? Optional.empty()
            : output(spec.output(), width, scope);
    checkEmbed(spec, origins, diagnostics);
    checkLookUp(spec, origins, diagnostics);
    checkWindows(spec, origins, diagnostics);
    checkTotal(spec, origins, tally, diagnostics);
    return origins.isFlawed() || diagnostics.errors() > before
        ? Optional.empty()
        : found.map(set -> new CheckedModel(spec, origins, set));
  }

  @SuppressWarnings("unchecked") // the checks are found by the specs' classes
  private static WidthChain input(InputSpec input, Origins origins, Tally tally) {
    return origins.isUncertain("input")
        ? WidthChain.unknown()
        : ((InputCheck<InputSpec>) INPUTS.forClassOf(input))
            .check(input, tally, origins.frames("input").get(0));
  }

  /** The input; empty where a mistake hides it. */
  private static Optional<InputSpec> known(InputSpec input, Origins origins) {
    return origins.isUncertain("input") ? Optional.empty() : Optional.of(input);
  }

  @SuppressWarnings("unchecked") // the checks are found by the specs' classes
  private static Optional<LabelSet> output(OutputSpec output, WidthChain width, OutputScope scope) {
    return ((OutputCheck<OutputSpec>) OUTPUTS.forClassOf(output)).check(output, width, scope);
  }

  /** Where there is no input, nothing else tells how wide the vectors of symbols are. */
  private static void checkEmbed(ModelSpec spec, Origins origins, Diagnostics diagnostics) {
    if (spec.input() instanceof NoInputSpec
        && spec.output() instanceof SequenceSpec output
        && output.embed().isEmpty()
        && !origins.isUncertain("output")) {
      diagnostics
          .at(origins.frames("output"))
          .report(
              Problem.MISSING_PROPERTY,
              origins.of("output"),
              "sequence",
              "embed",
              "the width of a symbol's vector, since there is no input that has one");
    }
  }

  /** Nothing but a dense layer turns vectors of zeros and ones into rows of its weights. */
  private static void checkLookUp(ModelSpec spec, Origins origins, Diagnostics diagnostics) {
    List<LayerSpec> layers = spec.layers();
    if (origins.isUncertain("input")
        || origins.isUncertain("layers/0")
        || !spec.input().lookedUp()
        || (!layers.isEmpty() && layers.get(0) instanceof DenseSpec)) {
      return;
    }
    String place = layers.isEmpty() ? "output" : "layers/0";
    diagnostics
        .at(origins.frames(place))
        .report(
            Problem.LOOK_UP_NEEDS_DENSE,
            origins.of(place),
            origins.frames("input").get(0).what(),
            origins.frames(place).get(0).what());
  }

  /** Of windows only answers of each vector are put together, taking each from one of them. */
  private static void checkWindows(ModelSpec spec, Origins origins, Diagnostics diagnostics) {
    if (spec.input().overlong().kind() == OverlongSpec.Kind.WINDOWS
        && !origins.isUncertain("input")
        && !origins.isUncertain("output")
        && !spec.output().ofEach()) {
      diagnostics
          .at(origins.frames("input"))
          .report(
              Problem.WINDOWS_OF_WHOLE,
              origins.of("input#overlong"),
              origins.frames("output").get(0).what());
    }
  }

  private static void checkTotal(
      ModelSpec spec, Origins origins, Tally tally, Diagnostics diagnostics) {
    if (tally.total() > Limits.PARAMETERS) {
      diagnostics
          .at(origins.frames(""))
          .report(
              Problem.TOO_MANY_PARAMETERS,
              origins.of(""),
              spec.name(),
              tally.total(),
              Limits.PARAMETERS,
              tally.largestPart().orElseThrow(),
              tally.largest());
    }
  }

  /**
   * How many layers there are once repeats are expanded; more than the limit is not counted
   * exactly.
   */
  private static long layers(List<LayerSpec> layers) {
    long count = 0;
    for (LayerSpec layer : layers) {
      long inner =
          layer instanceof RepeatSpec repeat
              ? repeat.times() * layers(repeat.layers())
              : layer instanceof ResidualSpec residual ? layers(residual.layers()) : 0;
      count += 1 + Math.min(inner, Limits.LAYERS + 1L);
    }
    return count;
  }
}
