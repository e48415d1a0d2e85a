package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.spec.LabelCtcSpec;
import java.util.Optional;

/** Labels from several vectors, and a class beside them for no label. */
@AutoService(OutputCheck.class)
@SuppressWarnings("rawtypes")
public final class LabelCtcCheck implements OutputCheck<LabelCtcSpec> {

  /** For {@code ServiceLoader}. */
  public LabelCtcCheck() {}

  @Override
  public Class<LabelCtcSpec> kind() {
    return LabelCtcSpec.class;
  }

  @Override
  public Optional<LabelSet> check(LabelCtcSpec output, WidthChain width, OutputScope scope) {
    scope.expectSeveral(width, "write output label whole");
    Optional<LabelSet> labels = scope.labels(output.labels(), width);
    width.width().ifPresent(elements -> scope.takes(elements + 1L));
    return labels;
  }
}
