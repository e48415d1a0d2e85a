package dev.heed.processor.plan;

import java.util.List;

/**
 * Attention of each sequence of symbols over its input.
 *
 * @param form what is computed, with nothing hidden
 */
public record CrossAttentionKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "crossAttention" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new CrossAttentionHeadKernel(form));
  }
}
