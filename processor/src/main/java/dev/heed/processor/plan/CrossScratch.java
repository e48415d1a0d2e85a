package dev.heed.processor.plan;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;
import java.util.List;

/** What attention over other rows takes of memory for a block of queries. */
final class CrossScratch {

  private CrossScratch() {}

  /**
   * The three memories, which grow with the keys alone.
   *
   * @param form what is computed
   */
  static List<Operand> of(AttentionForm form) {
    Heads heads = form.heads();
    Extent queries = Extent.of(AttentionKernel.QUERIES);
    Extent turned = Extent.of(Math.max(heads.width(), heads.valueWidth()) + 2);
    Extent sums = Extent.of(heads.valueWidth());
    if (!form.hasVectorKernels()) {
      return List.of(
          Operand.Scratch.always(0, turned, queries),
          Operand.Scratch.always(1, Extent.ROWS, queries),
          Operand.Scratch.always(2, sums, queries));
    }
    Extent vectors = AttentionBlocks.vectors(Visibility.ALL, heads);
    return List.of(
        new Operand.Scratch(0, turned, queries),
        new Operand.Scratch(1, Extent.ROWS, queries, vectors),
        new Operand.Scratch(2, sums, queries));
  }
}
