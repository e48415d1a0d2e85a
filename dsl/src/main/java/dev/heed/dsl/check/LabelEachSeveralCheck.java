package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import java.util.Optional;

/** Several labels for each of several vectors. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelEachSeveralCheck implements OutputCheck<LabelEachSeveralSpec> {

  /** For {@code ServiceLoader}. */
  public LabelEachSeveralCheck() {}

  @Override
  public Class<LabelEachSeveralSpec> kind() {
    return LabelEachSeveralSpec.class;
  }

  @Override
  public Optional<LabelSet> check(
      LabelEachSeveralSpec output, WidthChain width, OutputScope scope) {
    scope.expectSeveral(width, "write output label whole several");
    return scope.severalLabels(output.labels(), width);
  }
}
