package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ReadVectors;
import dev.heed.processor.plan.Operand.Argument;

/** Plans {@link ReadVectors}. */
@AutoService(KernelPlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReadVectorsPlanner implements KernelPlanner<ReadVectors> {

  @Override
  public Class<ReadVectors> subject() {
    return ReadVectors.class;
  }

  @Override
  public void plan(ReadVectors node, Calls calls) {
    calls.add(
        new ReadVectorsKernel(node.output().width()),
        new Operand.Column(node.column()),
        calls.matrix(node.output()),
        Argument.ROWS);
  }
}
