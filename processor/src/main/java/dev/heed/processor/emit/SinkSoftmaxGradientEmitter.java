package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SinkSoftmaxGradientKernel;

/** Writes {@link SinkSoftmaxGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SinkSoftmaxGradientEmitter implements KernelEmitter<SinkSoftmaxGradientKernel> {

  @Override
  public Class<SinkSoftmaxGradientKernel> subject() {
    return SinkSoftmaxGradientKernel.class;
  }

  @Override
  public void emit(SinkSoftmaxGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] weights, float[][] gradients, int keys, float[] largest, float[] share, "
                + "float sink, float[] sinkGradient, int head, int n)",
            """
            As without a sink; sinkGradient[head] -= Σ_i weight of the sink · mean[i], with mean[i] =
            Σ_j weights[j, i] · gradients[j, i].
            """,
            """
            for (int i = 0; i < n; i++) {
              // what the sink takes
              largest[i] = $elementary:T.expOfNegative(sink - largest[i]) * share[i];
            }
            softmaxGradient(weights, gradients, keys, share, n);
            float sum = 0f;
            for (int i = 0; i < n; i++) {
              sum += largest[i] * share[i];
            }
            sinkGradient[head] -= sum;
            """);
  }
}
