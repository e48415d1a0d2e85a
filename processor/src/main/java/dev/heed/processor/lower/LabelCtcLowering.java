package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelCtcSpec;
import dev.heed.processor.graph.CtcLoss;
import dev.heed.processor.graph.Value;

/** A logit per label for each vector, and one for the blank behind them. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelCtcLowering implements OutputLowering<LabelCtcSpec> {

  @Override
  public Class<LabelCtcSpec> subject() {
    return LabelCtcSpec.class;
  }

  @Override
  public Value lower(LabelCtcSpec output, LabelSet labels, Value input, Scope scope) {
    Value logits = Projection.of("", input, labels.constants().size() + 1, true, scope);
    if (scope.training()) {
      scope.add(new CtcLoss(logits, scope.gradientOf(logits)));
    }
    return logits;
  }
}
