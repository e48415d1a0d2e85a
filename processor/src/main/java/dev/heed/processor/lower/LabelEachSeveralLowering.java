package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachSeveralSpec;
import dev.heed.processor.graph.BinaryCrossEntropy;
import dev.heed.processor.graph.Value;

/** A logit per label for each vector. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachSeveralLowering implements OutputLowering<LabelEachSeveralSpec> {

  @Override
  public Class<LabelEachSeveralSpec> subject() {
    return LabelEachSeveralSpec.class;
  }

  @Override
  public Value lower(LabelEachSeveralSpec output, LabelSet labels, Value input, Scope scope) {
    Value logits = Projection.of("", input, labels.constants().size(), true, scope);
    if (scope.training()) {
      scope.add(new BinaryCrossEntropy(logits, output.smoothing(), scope.gradientOf(logits)));
    }
    return logits;
  }
}
