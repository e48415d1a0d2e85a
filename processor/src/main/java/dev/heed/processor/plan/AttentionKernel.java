package dev.heed.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Attention of each sequence over itself.
 *
 * @param form what is computed
 */
public record AttentionKernel(AttentionForm form) implements Kernel {

  /**
   * How many queries are taken at a time where keys are hidden. A block computes with the keys of
   * all of its queries: more queries mean more that is computed in vain, fewer mean shorter loops.
   */
  public static final int QUERIES = 32;

  @Override
  public String method() {
    return "attention" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    List<Kernel> parts = new ArrayList<>(form.steps());
    if (form.visibility().bounds()) {
      parts.add(new HideKernel());
    }
    parts.add(new MultiplyKernel(true));
    parts.add(new HeadRowsKernel(form.heads().valueWidth()));
    return parts;
  }
}
