package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LabelEachSpec;
import java.util.Optional;

/** A label for each of several vectors. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelEachCheck implements OutputCheck<LabelEachSpec> {

  /** For {@code ServiceLoader}. */
  public LabelEachCheck() {}

  @Override
  public Class<LabelEachSpec> kind() {
    return LabelEachSpec.class;
  }

  @Override
  public Optional<LabelSet> check(LabelEachSpec output, WidthChain width, OutputScope scope) {
    scope.expectSeveral(width, "write output label whole");
    Optional<LabelSet> labels = scope.labels(output.labels(), output.logits(), width);
    if (output.logits().tied()) {
      labels.ifPresent(set -> scope.tied().labels(set.constants().size(), width));
    }
    if (output.crf() && output.smoothing() > 0) {
      scope.refuse(Problem.SMOOTHING_WITH_CRF);
    }
    if (output.crf()) {
      labels.ifPresent(set -> scope.takes(chainWeights(set.constants().size())));
    }
    return labels;
  }

  /** One from each label to each, and two at the ends. */
  private static long chainWeights(long labels) {
    return labels * (labels + 2);
  }
}
