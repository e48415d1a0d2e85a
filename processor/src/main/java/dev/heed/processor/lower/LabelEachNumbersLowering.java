package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachNumbersSpec;
import dev.heed.processor.graph.SquaredError;
import dev.heed.processor.graph.Value;

/** The numbers of each vector. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachNumbersLowering implements OutputLowering<LabelEachNumbersSpec> {

  @Override
  public Class<LabelEachNumbersSpec> subject() {
    return LabelEachNumbersSpec.class;
  }

  @Override
  public Value lower(LabelEachNumbersSpec output, LabelSet labels, Value input, Scope scope) {
    Value logits = Projection.of("", input, labels.constants().size(), true, scope);
    if (scope.training()) {
      scope.add(new SquaredError(logits, scope.gradientOf(logits)));
    }
    return logits;
  }
}
