package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossAttend;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link CrossAttend}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendPlanner implements KernelPlanner<CrossAttend> {

  @Override
  public Class<CrossAttend> subject() {
    return CrossAttend.class;
  }

  @Override
  public void plan(CrossAttend node, Calls calls) {
    Scoring scoring =
        Scoring.of(node.heads(), node.relevance(), Visibility.ALL, node.key().of().rows());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(calls.columns(node.value()));
    operands.add(Argument.SYMBOL_BATCH);
    operands.add(Argument.INPUT_BATCH);
    operands.addAll(CrossScratch.of(scoring.form()));
    operands.addAll(scoring.operands());
    operands.add(calls.matrix(node.output()));
    calls.add(new CrossAttentionKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
