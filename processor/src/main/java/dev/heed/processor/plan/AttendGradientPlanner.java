package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AttendGradient;
import java.util.ArrayList;
import java.util.List;

/** Plans {@link AttendGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendGradientPlanner implements KernelPlanner<AttendGradient> {

  private static final int OWN_SCRATCHES = 5;

  @Override
  public Class<AttendGradient> subject() {
    return AttendGradient.class;
  }

  @Override
  public void plan(AttendGradient node, Calls calls) {
    Scoring scoring =
        Scoring.of(node.heads(), node.relevance(), node.visibility(), node.gradient().rows());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(calls.columns(node.value()));
    operands.add(calls.matrix(node.gradient()));
    operands.addAll(NeighbourOperands.of(scoring.form().visibility(), 4));
    for (int scratch = 0; scratch < OWN_SCRATCHES; scratch++) {
      operands.add(new Operand.Scratch(scratch));
    }
    operands.addAll(scoring.operands());
    operands.addAll(scoring.gradients());
    operands.add(calls.columns(node.queryGradient()));
    operands.add(calls.columns(node.keyGradient()));
    operands.add(calls.columns(node.valueGradient()));
    calls.add(new AttentionGradientKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
