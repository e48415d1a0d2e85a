package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Attend}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttendPlanner implements KernelPlanner<Attend> {

  @Override
  public Class<Attend> subject() {
    return Attend.class;
  }

  @Override
  public void plan(Attend node, Calls calls) {
    calls.add(
        new AttentionKernel(node.heads(), node.query().width() / node.heads()),
        calls.columns(node.query()),
        calls.columns(node.key()),
        calls.columns(node.value()),
        Argument.BATCH,
        new Operand.Scratch(0),
        new Operand.Scratch(1),
        new Operand.Scratch(2),
        calls.matrix(node.output()));
  }
}
