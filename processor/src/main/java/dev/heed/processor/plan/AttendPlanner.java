package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;
import java.util.ArrayList;
import java.util.List;

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
    Heads heads = node.heads();
    Scoring scoring = Scoring.of(heads, node.relevance(), node.visibility(), node.output().rows());
    Visibility visible = scoring.form().visibility();
    Extent queries = AttentionBlocks.queries(visible);
    Extent keys = AttentionBlocks.keys(visible);
    // a head's queries, and two rows for the softmax
    Extent turned = Extent.of(heads.width() + 2);
    Extent sums = Extent.of(heads.valueWidth());
    List<Operand> operands = new ArrayList<>();
    operands.add(calls.columns(node.query()));
    operands.add(calls.columns(node.key()));
    operands.add(calls.columns(node.value()));
    operands.addAll(NeighbourOperands.of(visible, 2));
    if (scoring.form().hasVectorKernels()) {
      Extent vectors = AttentionBlocks.vectors(visible, heads);
      operands.add(new Operand.Scratch(0, turned, queries));
      operands.add(new Operand.Scratch(1, keys, queries, vectors));
      operands.add(new Operand.Scratch(2, sums, queries));
    } else {
      operands.add(Operand.Scratch.always(0, turned, queries));
      operands.add(Operand.Scratch.always(1, keys, queries));
      operands.add(Operand.Scratch.always(2, sums, queries));
    }
    operands.addAll(scoring.operands());
    operands.add(calls.matrix(node.output()));
    calls.add(new AttentionKernel(scoring.form()), operands.toArray(Operand[]::new));
  }
}
