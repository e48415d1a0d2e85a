package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import java.util.Optional;

/** Numbers for the one vector that stands for the whole input. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeNumbersCheck implements OutputCheck<LabelWholeNumbersSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeNumbersCheck() {}

  @Override
  public Class<LabelWholeNumbersSpec> kind() {
    return LabelWholeNumbersSpec.class;
  }

  @Override
  public Optional<LabelSet> check(
      LabelWholeNumbersSpec output, WidthChain width, OutputScope scope) {
    scope.expectOne(width);
    return Optional.of(scope.numbers(output.count(), width));
  }
}
