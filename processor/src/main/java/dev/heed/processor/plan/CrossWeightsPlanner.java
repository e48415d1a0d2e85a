package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossWeights;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link CrossWeights}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossWeightsPlanner implements KernelPlanner<CrossWeights> {

  @Override
  public Class<CrossWeights> subject() {
    return CrossWeights.class;
  }

  @Override
  public void plan(CrossWeights node, Calls calls) {
    Scoring scoring =
        Scoring.of(node.heads(), node.relevance(), Visibility.ALL, node.key().of().rows());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(Argument.SYMBOL_BATCH);
    operands.add(Argument.INPUT_BATCH);
    operands.add(new Operand.Scratch(0));
    operands.add(new Operand.Scratch(1));
    operands.addAll(scoring.operands());
    operands.add(calls.matrix(node.output()));
    calls.add(new CrossWeightsKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
