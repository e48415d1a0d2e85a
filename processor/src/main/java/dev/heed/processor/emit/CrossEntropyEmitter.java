package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.CrossEntropyKernel;

/** Writes {@link CrossEntropyKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class CrossEntropyEmitter implements KernelEmitter<CrossEntropyKernel> {

  private static final String WHERE =
      "q = $kept:L · one-hot(target) + $spread:L is the smoothed target.\n";

  private static final String PLAIN =
      """
        // -log softmax(logits)[target]
        loss += weight * (Math.log(sum) + largest - z[target]);
        for (int c = 0; c < $classes:L; c++) {
          dz[c] *= scale * weight / sum;
        }
        dz[target] -= scale * weight;
      """;

  private static final String SMOOTHED =
      """
        double all = 0;
        for (int c = 0; c < $classes:L; c++) {
          all += z[c];
          dz[c] = scale * weight * (dz[c] / sum - $spread:L);
        }
        // -Σ q · log softmax(logits)
        loss += weight * (Math.log(sum) + largest - $kept:L * z[target] - $spread:L * all);
        dz[target] -= scale * weight * $kept:L;
      """;

  @Override
  public Class<CrossEntropyKernel> subject() {
    return CrossEntropyKernel.class;
  }

  @Override
  public void emit(CrossEntropyKernel kernel, KernelMethods methods) {
    boolean smooth = kernel.smoothing() != 0;
    methods
        .template()
        .with("name", kernel.method())
        .with("classes", kernel.classes())
        .with("kept", (float) (1 - kernel.smoothing()) + "f")
        .with("spread", (float) (kernel.smoothing() / kernel.classes()) + "f")
        .with("wanted", smooth ? "q" : "one-hot(target)")
        .method(
            "double $name:L(Rows logits, int[] targets, float[] weights, float scale, Rows output, "
                + "int n)",
            """
            output = scale · weight · (softmax(logits) - $wanted:L), row by row, [n, $classes:L]; zeros
            where the target is missing (below 0). Returns the sum of the losses, not scaled.
            """
                + (smooth ? WHERE : ""),
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
              float weight = weights[row];
            """
                + (smooth ? SMOOTHED : PLAIN)
                + """
            }
            return loss;
            """);
  }
}
