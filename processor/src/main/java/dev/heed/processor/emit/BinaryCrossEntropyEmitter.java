package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BinaryCrossEntropyKernel;

/** Writes {@link BinaryCrossEntropyKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BinaryCrossEntropyEmitter implements KernelEmitter<BinaryCrossEntropyKernel> {

  @Override
  public Class<BinaryCrossEntropyKernel> subject() {
    return BinaryCrossEntropyKernel.class;
  }

  @Override
  public void emit(BinaryCrossEntropyKernel kernel, KernelMethods methods) {
    boolean smooth = kernel.smoothing() != 0;
    methods
        .template()
        .with("name", kernel.method())
        .with("labels", kernel.labels())
        .with("kept", (float) (1 - kernel.smoothing()) + "f")
        .with("spread", (float) (kernel.smoothing() / 2) + "f")
        .with("q", smooth ? "q" : "target")
        .method(
            "double $name:L(Rows logits, float[] targets, float[] weights, float scale, "
                + "Rows output, int n)",
            """
            output = scale · weight · (sigmoid(logits) - $q:L), element by element, [n, $labels:L]; zeros
            where the target is missing (NaN). Returns the sum of the losses, not scaled.
            """
                + (smooth ? "q = $kept:L · target + $spread:L is the smoothed target.\n" : ""),
            """
            double loss = 0;
            int i = 0;
            for (int row = 0; row < n; row++) {
              float[] z = logits.values()[row];
              float[] dz = output.values()[row];
              for (int c = 0; c < $labels:L; c++) {
                float target = targets[i];
                float weight = weights[i++];
                if (Float.isNaN(target)) {
                  dz[c] = 0f;
                  continue;
                }
            SMOOTHING\
                // -log of the probability of what is wanted
                loss += weight
                    * (Math.max(z[c], 0f) - z[c] * $q:L + Math.log1p(Math.exp(-Math.abs(z[c]))));
                dz[c] = scale * weight * ($elementary:T.sigmoid(z[c]) - $q:L);
              }
            }
            return loss;
            """
                .replace(
                    "SMOOTHING", smooth ? "    float q = $kept:L * target + $spread:L;\n" : ""));
  }
}
