package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SoftmaxGradientKernel;

/** Writes {@link SoftmaxGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftmaxGradientEmitter implements KernelEmitter<SoftmaxGradientKernel> {

  @Override
  public Class<SoftmaxGradientKernel> subject() {
    return SoftmaxGradientKernel.class;
  }

  @Override
  public void emit(SoftmaxGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] weights, float[][] gradients, int keys, float[] mean, int n)",
            """
            gradients[j, i] = weights[j, i] · (gradients[j, i] - mean[i]), with
            mean[i] = Σ_j weights[j, i] · gradients[j, i].
            """,
            """
            $arrays:T.fill(mean, 0, n, 0f);
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = gradients[j];
              for (int i = 0; i < n; i++) {
                mean[i] += weight[i] * slope[i];
              }
            }
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = gradients[j];
              for (int i = 0; i < n; i++) {
                slope[i] = weight[i] * (slope[i] - mean[i]);
              }
            }
            """);
  }
}
