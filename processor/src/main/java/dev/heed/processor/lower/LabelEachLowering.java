package dev.heed.processor.lower;

import com.google.auto.service.AutoService;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.processor.graph.ChainLoss;
import dev.heed.processor.graph.CrossEntropy;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;

/** A logit per label for each vector, and the weights of a chain over the labels where declared. */
@AutoService(OutputLowering.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LabelEachLowering implements OutputLowering<LabelEachSpec> {

  @Override
  public Class<LabelEachSpec> subject() {
    return LabelEachSpec.class;
  }

  @Override
  public Value lower(LabelEachSpec output, LabelSet labels, Value input, Scope scope) {
    Scope table = scope.stack().scope("embedding");
    int classes = labels.constants().size();
    Value logits = Logits.of(output.logits(), input, classes, table, scope);
    if (output.crf()) {
      lowerChain(logits, scope);
    } else if (scope.training()) {
      scope.add(new CrossEntropy(logits, output.smoothing(), scope.gradientOf(logits)));
    }
    return logits;
  }

  /** With all weights zero a chain is a softmax for each vector: training begins there. */
  private static void lowerChain(Value logits, Scope scope) {
    int labels = logits.width();
    Initial none = new Initial.Constant(0);
    ParameterId transitions = scope.parameter("transitions", none, labels, labels);
    ParameterId start = scope.parameter("start", none, labels);
    ParameterId end = scope.parameter("end", none, labels);
    if (scope.training()) {
      scope.add(new ChainLoss(logits, transitions, start, end, scope.gradientOf(logits)));
    }
  }
}
