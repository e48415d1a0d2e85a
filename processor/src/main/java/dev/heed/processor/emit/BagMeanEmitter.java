package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BagMeanKernel;

/** Writes {@link BagMeanKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanEmitter implements KernelEmitter<BagMeanKernel> {

  @Override
  public Class<BagMeanKernel> subject() {
    return BagMeanKernel.class;
  }

  @Override
  public void emit(BagMeanKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] starts, int[] items, float[][] table, Rows output, int n)",
            "output[row] = the mean of the table's rows in the bag of the row, [n, $width:L].\n",
            """
            float[][] y = output.values();
            for (int row = 0; row < n; row++) {
              float[] to = y[row];
              $arrays:T.fill(to, 0, $width:L, 0f);
              for (int item = starts[row]; item < starts[row + 1]; item++) {
                float[] from = table[items[item]];
                for (int j = 0; j < $width:L; j++) {
                  to[j] += from[j];
                }
              }
              float share = 1f / Math.max(1, starts[row + 1] - starts[row]);
              for (int j = 0; j < $width:L; j++) {
                to[j] *= share;
              }
            }
            """);
  }
}
