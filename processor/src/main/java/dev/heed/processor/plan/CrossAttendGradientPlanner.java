package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.CrossAttendGradient;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.Operand.Argument;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link CrossAttendGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossAttendGradientPlanner implements KernelPlanner<CrossAttendGradient> {

  private static final int OWN_SCRATCHES = 5;

  @Override
  public Class<CrossAttendGradient> subject() {
    return CrossAttendGradient.class;
  }

  @Override
  public void plan(CrossAttendGradient node, Calls calls) {
    Scoring scoring =
        Scoring.of(node.heads(), node.relevance(), Visibility.ALL, node.key().of().rows());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(calls.columns(node.value()));
    operands.add(calls.matrix(node.gradient()));
    operands.add(Argument.SYMBOL_BATCH);
    operands.add(Argument.INPUT_BATCH);
    for (int scratch = 0; scratch < OWN_SCRATCHES; scratch++) {
      operands.add(new Operand.Scratch(scratch));
    }
    operands.addAll(scoring.operands());
    operands.addAll(scoring.gradients());
    operands.add(calls.columns(node.queryGradient()));
    operands.add(calls.columns(node.keyGradient()));
    operands.add(calls.columns(node.valueGradient()));
    calls.add(new CrossAttentionGradientKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
