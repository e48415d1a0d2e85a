package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelEachNumbersSpec;
import java.util.Optional;

/** Numbers for each of several vectors. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelEachNumbersCheck implements OutputCheck<LabelEachNumbersSpec> {

  /** For {@code ServiceLoader}. */
  public LabelEachNumbersCheck() {}

  @Override
  public Class<LabelEachNumbersSpec> kind() {
    return LabelEachNumbersSpec.class;
  }

  @Override
  public Optional<LabelSet> check(
      LabelEachNumbersSpec output, WidthChain width, OutputScope scope) {
    scope.expectSeveral(width, "write output label whole numbers");
    return Optional.of(scope.numbers(output.count(), width));
  }
}
