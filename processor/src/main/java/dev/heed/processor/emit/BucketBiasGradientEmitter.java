package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BucketBiasGradientKernel;

/** Writes {@link BucketBiasGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BucketBiasGradientEmitter implements KernelEmitter<BucketBiasGradientKernel> {

  @Override
  public Class<BucketBiasGradientKernel> subject() {
    return BucketBiasGradientKernel.class;
  }

  @Override
  public void emit(BucketBiasGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .part(
            "void $name:L(float[][] scoreGradients, float[] line, int first, int n, int from, int keys, "
                + "int[] buckets, float[][] tableGradient, int head)",
            "Adds the gradients of scores at a distance to that of the distance's bucket.\n",
            """
            $arrays:T.fill(line, 0, n + keys - 1, 0f);
            for (int j = 0; j < keys; j++) {
              float[] slope = scoreGradients[j];
              int least = keys - 1 - j;
              for (int i = 0; i < n; i++) {
                line[least + i] += slope[i];
              }
            }
            int least = buckets.length / 2 + first - (from + keys - 1);
            for (int k = 0; k < n + keys - 1; k++) {
              tableGradient[buckets[least + k]][head] += line[k];
            }
            """);
  }
}
