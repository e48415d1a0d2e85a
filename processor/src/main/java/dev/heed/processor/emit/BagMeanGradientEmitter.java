package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BagMeanGradientKernel;

/** Writes {@link BagMeanGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagMeanGradientEmitter implements KernelEmitter<BagMeanGradientKernel> {

  @Override
  public Class<BagMeanGradientKernel> subject() {
    return BagMeanGradientKernel.class;
  }

  @Override
  public void emit(BagMeanGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] starts, int[] items, Rows gradient, Gradients gradients, int table, int n)",
            "Adds each row of gradient [n, $width:L], divided by the size of its bag, to the rows of the bag.\n",
            """
            float[][] dy = gradient.values();
            for (int row = 0; row < n; row++) {
              float[] from = dy[row];
              float share = 1f / Math.max(1, starts[row + 1] - starts[row]);
              for (int item = starts[row]; item < starts[row + 1]; item++) {
                $simd:T.ROWS.addScaled(share, from, gradients.touch(table, items[item]), $width:L);
              }
            }
            """);
  }
}
