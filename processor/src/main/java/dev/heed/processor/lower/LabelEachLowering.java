package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.processor.graph.CrossEntropy;
import dev.heed.processor.graph.Loss;
import dev.heed.processor.graph.Value;

/** A logit per label for each vector. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachLowering implements OutputLowering<LabelEachSpec> {

  @Override
  public Class<LabelEachSpec> subject() {
    return LabelEachSpec.class;
  }

  @Override
  public Value lower(LabelEachSpec output, LabelSet labels, Value input, Scope scope) {
    return Projection.of("", input, labels.constants().size(), true, scope);
  }

  @Override
  public Loss loss(LabelEachSpec output) {
    return (logits, gradient) -> new CrossEntropy(logits, output.smoothing(), gradient);
  }
}
