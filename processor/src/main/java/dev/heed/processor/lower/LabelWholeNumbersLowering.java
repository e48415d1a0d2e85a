package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeNumbersSpec;
import dev.heed.processor.graph.SquaredError;
import dev.heed.processor.graph.Value;

/** The numbers of the one vector of each input. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeNumbersLowering implements OutputLowering<LabelWholeNumbersSpec> {

  @Override
  public Class<LabelWholeNumbersSpec> subject() {
    return LabelWholeNumbersSpec.class;
  }

  @Override
  public Value lower(LabelWholeNumbersSpec output, LabelSet labels, Value input, Scope scope) {
    Value logits = Projection.of("", input, labels.constants().size(), true, scope);
    if (scope.training()) {
      scope.add(new SquaredError(logits, scope.gradientOf(logits)));
    }
    return logits;
  }
}
