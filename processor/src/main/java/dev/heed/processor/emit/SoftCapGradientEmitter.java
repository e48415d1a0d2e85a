package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SoftCapGradientKernel;

/** Writes {@link SoftCapGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftCapGradientEmitter implements KernelEmitter<SoftCapGradientKernel> {

  @Override
  public Class<SoftCapGradientKernel> subject() {
    return SoftCapGradientKernel.class;
  }

  @Override
  public void emit(SoftCapGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void softCapSlopes(float[][] capped, int keys, float cap, float[][] slopes, int n)",
            "slopes[j, i] = 1 - (capped[j, i] / cap)², the derivative of what was capped.\n",
            """
            float inverse = 1f / cap;
            for (int j = 0; j < keys; j++) {
              float[] score = capped[j];
              float[] slope = slopes[j];
              for (int i = 0; i < n; i++) {
                float share = score[i] * inverse;
                slope[i] = 1f - share * share;
              }
            }
            """)
        .part(
            "void $name:L(float[][] gradients, int keys, float[][] slopes, int n)",
            "gradients[j, i] *= slopes[j, i].\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] gradient = gradients[j];
              float[] slope = slopes[j];
              for (int i = 0; i < n; i++) {
                gradient[i] *= slope[i];
              }
            }
            """);
  }
}
