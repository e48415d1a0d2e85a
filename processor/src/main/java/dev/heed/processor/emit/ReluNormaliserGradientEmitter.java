package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ReluNormaliserGradientKernel;

/** Writes {@link ReluNormaliserGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReluNormaliserGradientEmitter
    implements KernelEmitter<ReluNormaliserGradientKernel> {

  @Override
  public Class<ReluNormaliserGradientKernel> subject() {
    return ReluNormaliserGradientKernel.class;
  }

  @Override
  public void emit(ReluNormaliserGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] weights, float[][] gradients, int keys, int n)",
            "gradients[j, i] = 0 where the weight is.\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = gradients[j];
              for (int i = 0; i < n; i++) {
                slope[i] = weight[i] > 0f ? slope[i] : 0f;
              }
            }
            """);
  }
}
