package dev.heed.processor.plan;

import dev.heed.processor.graph.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * What attention and its gradient share: taking a head's columns out and putting them back, and the
 * softmax.
 *
 * @param headWidth the width of a head
 */
public record AttentionPartsKernel(int headWidth) implements Kernel {

  @Override
  public String method() {
    return "head" + headWidth;
  }

  /** All that attention and its gradient call. */
  static List<Kernel> all(int headWidth, Visibility visibility) {
    List<Kernel> all = new ArrayList<>();
    all.add(new AttentionPartsKernel(headWidth));
    all.add(new MultiplyKernel(false));
    all.add(new MultiplyKernel(true));
    if (visibility.restricts()) {
      all.add(new HideKernel());
    }
    return all;
  }
}
