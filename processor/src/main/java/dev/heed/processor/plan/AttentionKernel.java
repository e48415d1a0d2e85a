package dev.heed.processor.plan;

import dev.heed.processor.graph.Visibility;
import java.util.List;

/**
 * Scaled dot-product attention of each sequence over itself.
 *
 * @param heads how many heads
 * @param headWidth the width of a head
 * @param visibility what each row considers
 */
public record AttentionKernel(int heads, int headWidth, Visibility visibility) implements Kernel {

  /**
   * How many queries are taken at a time where keys are hidden. A block computes with the keys of
   * all of its queries: more queries mean more that is computed in vain, fewer mean shorter loops.
   */
  public static final int QUERIES = 32;

  @Override
  public String method() {
    return "attention" + heads + "x" + headWidth + visibility.toString().replace(" ", "");
  }

  @Override
  public List<Kernel> parts() {
    return AttentionPartsKernel.all(headWidth, visibility);
  }
}
