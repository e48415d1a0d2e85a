package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
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
    return scope.labels(output.labels(), width);
  }
}
