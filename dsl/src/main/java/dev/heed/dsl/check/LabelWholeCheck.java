package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelWholeSpec;
import java.util.Optional;

/** A label for the one vector that stands for the whole input. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelWholeCheck implements OutputCheck<LabelWholeSpec> {

  /** For {@code ServiceLoader}. */
  public LabelWholeCheck() {}

  @Override
  public Class<LabelWholeSpec> kind() {
    return LabelWholeSpec.class;
  }

  @Override
  public Optional<LabelSet> check(LabelWholeSpec output, WidthChain width, OutputScope scope) {
    scope.expectOne(width);
    return scope.labels(output.labels(), width);
  }
}
