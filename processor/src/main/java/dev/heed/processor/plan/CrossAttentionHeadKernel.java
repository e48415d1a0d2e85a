package dev.heed.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * One head of attention over other rows than the queries' own, all of which are visible.
 *
 * @param form what is computed, with nothing hidden
 */
public record CrossAttentionHeadKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "crossAttention" + form.name() + "Head";
  }

  @Override
  public List<Kernel> parts() {
    List<Kernel> parts = new ArrayList<>(form.steps());
    parts.add(new MultiplyKernel(true));
    parts.add(new HeadRowsKernel(form.heads().valueWidth()));
    return parts;
  }
}
