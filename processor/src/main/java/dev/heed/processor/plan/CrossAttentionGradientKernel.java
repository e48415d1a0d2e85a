package dev.heed.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The gradient of {@link CrossAttentionKernel}, which computes the weights again. The gradients of
 * keys and values are sums of what blocks of queries add.
 *
 * @param form what is computed, with nothing hidden
 */
public record CrossAttentionGradientKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "crossAttentionGradient" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    int width = form.heads().valueWidth();
    List<Kernel> parts = new ArrayList<>(form.steps());
    parts.add(new HeadColumnsKernel(width));
    parts.add(new MultiplyKernel(false));
    parts.add(new KeySumsKernel(width, true));
    form.steps().forEach(step -> step.gradient(true).ifPresent(parts::add));
    return parts;
  }
}
