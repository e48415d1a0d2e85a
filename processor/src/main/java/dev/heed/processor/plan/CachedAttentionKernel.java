package dev.heed.processor.plan;

import java.util.List;

/**
 * Attention of each hypothesis's last symbol over all of its symbols.
 *
 * @param form what is computed, with nothing hidden
 */
public record CachedAttentionKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "cachedAttention" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new CrossAttentionHeadKernel(form));
  }
}
