package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SigmoidNormaliserGradientKernel;

/** Writes {@link SigmoidNormaliserGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SigmoidNormaliserGradientEmitter
    implements KernelEmitter<SigmoidNormaliserGradientKernel> {

  @Override
  public Class<SigmoidNormaliserGradientKernel> subject() {
    return SigmoidNormaliserGradientKernel.class;
  }

  @Override
  public void emit(SigmoidNormaliserGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] weights, float[][] gradients, int keys, int n)",
            "gradients[j, i] *= weights[j, i] · (1 - weights[j, i]).\n",
            """
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = gradients[j];
              for (int i = 0; i < n; i++) {
                slope[i] *= weight[i] * (1f - weight[i]);
              }
            }
            """);
  }
}
