package dev.heed.processor.plan;

import dev.heed.processor.graph.Visibility;
import java.util.List;

/**
 * The gradient of {@link AttentionKernel}, which computes the probabilities again.
 *
 * @param heads how many heads
 * @param headWidth the width of a head
 * @param visibility what each row considers
 */
public record AttentionGradientKernel(int heads, int headWidth, Visibility visibility)
    implements Kernel {

  @Override
  public String method() {
    return "attentionGradient" + heads + "x" + headWidth + visibility.toString().replace(" ", "");
  }

  @Override
  public List<Kernel> parts() {
    return AttentionPartsKernel.all(headWidth, visibility);
  }
}
