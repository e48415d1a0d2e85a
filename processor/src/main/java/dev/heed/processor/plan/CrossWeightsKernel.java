package dev.heed.processor.plan;

import java.util.List;

/**
 * The weights of attention of each sequence of symbols over its input, the mean over heads.
 *
 * @param form what is computed, with nothing hidden
 */
public record CrossWeightsKernel(AttentionForm form) implements Kernel {

  @Override
  public String method() {
    return "crossWeights" + form.name();
  }

  @Override
  public List<Kernel> parts() {
    return List.copyOf(form.steps());
  }
}
