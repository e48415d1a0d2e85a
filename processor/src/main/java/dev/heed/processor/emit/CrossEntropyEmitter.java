package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.CrossEntropyKernel;

/** Writes {@link CrossEntropyKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossEntropyEmitter implements KernelEmitter<CrossEntropyKernel> {

  @Override
  public Class<CrossEntropyKernel> subject() {
    return CrossEntropyKernel.class;
  }

  @Override
  public void emit(CrossEntropyKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("classes", kernel.classes())
        .method(
            "double $name:L(Rows logits, int[] targets, float scale, Rows output, int n)",
            """
            output = scale · (softmax(logits) - one-hot(target)), row by row, [n, $classes:L]; zeros
            where the target is missing (below 0). Returns the sum of -log softmax(logits)[target],
            not scaled.
            """,
            """
            double loss = 0;
            for (int row = 0; row < n; row++) {
              float[] z = logits.values()[row];
              float[] dz = output.values()[row];
              int target = targets[row];
              if (target < 0) {
                $arrays:T.fill(dz, 0, $classes:L, 0f);
                continue;
              }
              float largest = z[0];
              for (int c = 1; c < $classes:L; c++) {
                largest = Math.max(largest, z[c]);
              }
              float sum = 0f;
              for (int c = 0; c < $classes:L; c++) {
                dz[c] = $elementary:T.expOfNegative(z[c] - largest);
                sum += dz[c];
              }
              loss += Math.log(sum) + largest - z[target];
              for (int c = 0; c < $classes:L; c++) {
                dz[c] *= scale / sum;
              }
              dz[target] -= scale;
            }
            return loss;
            """);
  }
}
