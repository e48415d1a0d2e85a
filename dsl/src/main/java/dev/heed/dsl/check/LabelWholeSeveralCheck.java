package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelWholeSeveralSpec;
import java.util.Optional;

/** Several labels for the one vector that stands for the whole input. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeSeveralCheck implements OutputCheck<LabelWholeSeveralSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeSeveralCheck() {}

  @Override
  public Class<LabelWholeSeveralSpec> kind() {
    return LabelWholeSeveralSpec.class;
  }

  @Override
  public Optional<LabelSet> check(
      LabelWholeSeveralSpec output, WidthChain width, OutputScope scope) {
    scope.expectOne(width);
    return scope.severalLabels(output.labels(), width);
  }
}
