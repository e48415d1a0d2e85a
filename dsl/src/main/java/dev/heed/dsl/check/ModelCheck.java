package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Limits;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.read.ReadModel;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import java.util.List;
import java.util.Optional;

/** Checks a model before anything is computed from it. */
public final class ModelCheck {

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
    WidthChain width = InputCheck.check(spec.input(), origins, tally);
    if (layers(spec.layers()) > Limits.LAYERS) {
      diagnostics
          .at(origins.frames(""))
          .report(Problem.TOO_MANY_LAYERS, origins.of(""), "the model", Limits.LAYERS);
      width = WidthChain.unknown();
    } else {
      width =
          new LayerScope("", origins, diagnostics, tally, InputCheck.longest(spec.input(), origins))
              .layers(spec.layers(), width);
    }
    // The only output so far; the next one makes this a switch over the sealed kinds.
    LabelEachSpec output = (LabelEachSpec) spec.output();
    Optional<LabelSet> found =
        new OutputCheck(origins, diagnostics, tally)
            .check(output, spec.packageName(), width, labels);
    checkTotal(spec, origins, tally, diagnostics);
    return origins.isFlawed() || diagnostics.errors() > before
        ? Optional.empty()
        : found.map(set -> new CheckedModel(spec, origins, set));
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
