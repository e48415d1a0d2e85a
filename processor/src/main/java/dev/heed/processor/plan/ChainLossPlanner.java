package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ChainLoss;
import dev.heed.processor.plan.Operand.Argument;
import java.util.List;

/** Plans {@link ChainLoss}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ChainLossPlanner implements KernelPlanner<ChainLoss> {

  @Override
  public Class<ChainLoss> subject() {
    return ChainLoss.class;
  }

  @Override
  public void plan(ChainLoss node, Calls calls) {
    calls.add(
        new ChainLossKernel(node.output().width()),
        calls.matrix(node.logits()),
        Argument.BATCH,
        Argument.TARGET_CLASSES,
        Argument.SCALE,
        new Operand.Table(node.transitions()),
        new Operand.Vector(node.start()),
        new Operand.Vector(node.end()),
        new Operand.Gradient(List.of(node.transitions())),
        new Operand.VectorGradient(node.start()),
        new Operand.VectorGradient(node.end()),
        new Operand.Workspace("ChainLoss"),
        calls.matrix(node.output()));
  }
}
