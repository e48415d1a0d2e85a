package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SquaredErrorKernel;

/** Writes {@link SquaredErrorKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SquaredErrorEmitter implements KernelEmitter<SquaredErrorKernel> {

  @Override
  public Class<SquaredErrorKernel> subject() {
    return SquaredErrorKernel.class;
  }

  @Override
  public void emit(SquaredErrorKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("numbers", kernel.numbers())
        .method(
            "double $name:L(Rows logits, float[] targets, float[] weights, float scale, "
                + "Rows output, int n)",
            """
            output = scale · weight · 2 · (logits - target), element by element, [n, $numbers:L]; zeros
            where the target is missing (NaN). Returns the sum of weight · (logits - target)², not
            scaled.
            """,
            """
            double loss = 0;
            int i = 0;
            for (int row = 0; row < n; row++) {
              float[] z = logits.values()[row];
              float[] dz = output.values()[row];
              for (int c = 0; c < $numbers:L; c++) {
                float target = targets[i];
                float weight = weights[i++];
                if (Float.isNaN(target)) {
                  dz[c] = 0f;
                  continue;
                }
                float error = z[c] - target;
                loss += (double) weight * error * error;
                dz[c] = scale * weight * 2f * error;
              }
            }
            return loss;
            """);
  }
}
