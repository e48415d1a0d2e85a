package dev.heed.processor.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The gradient of {@link AttentionKernel}, which computes the weights again.
 *
 * @param form what is computed
 */
public record AttentionGradientKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "attentionGradient" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    int width = form.heads().valueWidth();
    List<Kernel> parts = new ArrayList<>(form.steps());
    if (form.visibility().bounds()) {
      parts.add(new HideKernel());
    }
    parts.add(new HeadColumnsKernel(width));
    parts.add(new MultiplyKernel(false));
    parts.add(new KeySumsKernel(width, form.adds()));
    form.steps().forEach(step -> step.gradient(form.adds()).ifPresent(parts::add));
    return parts;
  }
}
