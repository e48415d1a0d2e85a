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
    int headWidth = node.query().width() / node.heads();
    calls.add(
        new AttentionKernel(node.heads(), headWidth),
        calls.columns(node.query()),
        calls.columns(node.key()),
        calls.columns(node.value()),
        Argument.BATCH,
        // a head's columns, and two rows for the softmax
        new Operand.Scratch(0, Extent.of(headWidth + 2), Extent.ROWS),
        new Operand.Scratch(1, Extent.ROWS, Extent.ROWS, vectors(headWidth)),
        new Operand.Scratch(2, Extent.of(headWidth), Extent.ROWS),
        calls.matrix(node.output()));
  }

  /**
   * For a block of up to 64 queries: they themselves turned, their scores with all keys, all values
   * of a head in whole vectors of 16, and a share for each query.
   */
  private static Extent vectors(int headWidth) {
    int block = 64;
    return new Extent((headWidth + 1) * block, block + (headWidth + 15) / 16 * 16);
  }
}
