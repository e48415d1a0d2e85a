package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Dropout;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link Dropout}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DropoutPlanner implements KernelPlanner<Dropout> {

  @Override
  public Class<Dropout> subject() {
    return Dropout.class;
  }

  @Override
  public void plan(Dropout node, Calls calls) {
    calls.add(
        new DropoutKernel(node.output().width(), node.rate()),
        calls.matrix(node.input()),
        Argument.DROPOUT_SEED,
        new Operand.Key(node.key()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
