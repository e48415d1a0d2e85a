package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelWholeSpec;
import dev.heed.processor.graph.CrossEntropy;
import dev.heed.processor.graph.Value;

/** A logit per label for the one vector of each input. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelWholeLowering implements OutputLowering<LabelWholeSpec> {

  @Override
  public Class<LabelWholeSpec> subject() {
    return LabelWholeSpec.class;
  }

  @Override
  public Value lower(LabelWholeSpec output, LabelSet labels, Value input, Scope scope) {
    Value logits = Projection.of("", input, labels.constants().size(), true, scope);
    if (scope.training()) {
      scope.add(new CrossEntropy(logits, output.smoothing(), scope.gradientOf(logits)));
    }
    return logits;
  }
}
