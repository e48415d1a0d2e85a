package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Visibility;
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
    Visibility visible = node.visibility().within(node.output().rows());
    Extent queries = AttentionBlocks.queries(visible);
    calls.add(
        new AttentionKernel(node.heads(), headWidth, visible),
        calls.columns(node.query()),
        calls.columns(node.key()),
        calls.columns(node.value()),
        Argument.BATCH,
        // a head's columns, and two rows for the softmax
        new Operand.Scratch(0, Extent.of(headWidth + 2), queries),
        new Operand.Scratch(
            1, AttentionBlocks.keys(visible), queries, AttentionBlocks.vectors(visible, headWidth)),
        new Operand.Scratch(2, Extent.of(headWidth), queries),
        calls.matrix(node.output()));
  }
}
