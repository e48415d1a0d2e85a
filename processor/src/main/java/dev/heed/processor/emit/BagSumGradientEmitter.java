package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BagSumGradientKernel;

/** Writes {@link BagSumGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BagSumGradientEmitter implements KernelEmitter<BagSumGradientKernel> {

  @Override
  public Class<BagSumGradientKernel> subject() {
    return BagSumGradientKernel.class;
  }

  @Override
  public void emit(BagSumGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] starts, int[] items, Rows gradient, Gradients gradients, int table, int n)",
            "Adds each row of gradient [n, $width:L] to the rows of its bag.\n",
            """
            float[][] dy = gradient.values();
            for (int row = 0; row < n; row++) {
              float[] from = dy[row];
              for (int item = starts[row]; item < starts[row + 1]; item++) {
                $simd:T.ROWS.addScaled(1f, from, gradients.touch(table, items[item]), $width:L);
              }
            }
            """);
  }
}
