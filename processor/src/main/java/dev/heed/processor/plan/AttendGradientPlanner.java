package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.AttendGradient;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link AttendGradient}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendGradientPlanner implements KernelPlanner<AttendGradient> {

  @Override
  public Class<AttendGradient> subject() {
    return AttendGradient.class;
  }

  @Override
  public void plan(AttendGradient node, Calls calls) {
    calls.add(
        new AttentionGradientKernel(
            node.heads(),
            node.query().width() / node.heads(),
            node.visibility().within(node.gradient().rows())),
        calls.columns(node.query()),
        calls.columns(node.key()),
        calls.columns(node.value()),
        calls.matrix(node.gradient()),
        Argument.BATCH,
        new Operand.Scratch(0),
        new Operand.Scratch(1),
        new Operand.Scratch(2),
        new Operand.Scratch(3),
        new Operand.Scratch(4),
        calls.columns(node.queryGradient()),
        calls.columns(node.keyGradient()),
        calls.columns(node.valueGradient()));
  }
}
