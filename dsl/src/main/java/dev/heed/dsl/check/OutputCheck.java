package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Limits;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.LabelEachSpec;
import java.util.List;
import java.util.Optional;

/** Whether an output's labels exist, and how many weights it takes to score them. */
final class OutputCheck {

  private static final String PATH = "output";

  private final Origins origins;
  private final Diagnostics diagnostics;
  private final Tally tally;

  OutputCheck(Origins origins, Diagnostics diagnostics, Tally tally) {
    this.origins = origins;
    this.diagnostics = diagnostics.at(origins.frames(PATH));
    this.tally = tally;
  }

  /** The labels, or empty where they were reported. */
  Optional<LabelSet> check(
      LabelEachSpec output, String packageName, WidthChain width, LabelResolver resolver) {
    if (origins.isUncertain(PATH)) {
      return Optional.empty();
    }
    String name = output.labels();
    Resolution resolution = resolver.resolve(packageName, name);
    if (resolution instanceof Resolution.Found found) {
      return enough(found.labels(), width);
    }
    if (resolution instanceof Resolution.NotAnEnum other) {
      report(Problem.NOT_AN_ENUM, name, other.kind());
    } else if (resolution instanceof Resolution.Missing missing) {
      report(Problem.MISSING_ENUM, name, described(packageName), similar(missing.similar()));
    } else if (resolution instanceof Resolution.Hidden hidden) {
      report(Problem.HIDDEN_ENUM, hidden.name(), described(packageName));
    }
    return Optional.empty();
  }

  private Optional<LabelSet> enough(LabelSet labels, WidthChain width) {
    int count = labels.constants().size();
    if (count < 2) {
      String found = count == 0 ? "no constants" : "one constant, " + labels.constants().get(0);
      report(Problem.TOO_FEW_LABELS, labels.qualifiedName(), found);
      return Optional.empty();
    }
    if (count > Limits.LABELS) {
      report(Problem.TOO_MANY_LABELS, labels.qualifiedName(), count, Limits.LABELS);
      return Optional.empty();
    }
    Frame frame = origins.frames(PATH).get(0);
    width.width().ifPresent(elements -> tally.add((elements + 1L) * count, frame));
    return Optional.of(labels);
  }

  private static String described(String packageName) {
    return packageName.isEmpty() ? "the unnamed package" : "package " + packageName;
  }

  private static String similar(List<String> names) {
    return names.isEmpty()
        ? "; write the name as an import would"
        : "; did you mean " + String.join(" or ", names) + "?";
  }

  private void report(Problem problem, Object... values) {
    Origin origin = origins.of(PATH + "#labels");
    diagnostics.report(problem, origin, values);
  }
}
