package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.LookUpGradientKernel;

/** Writes {@link LookUpGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpGradientEmitter implements KernelEmitter<LookUpGradientKernel> {

  @Override
  public Class<LookUpGradientKernel> subject() {
    return LookUpGradientKernel.class;
  }

  @Override
  public void emit(LookUpGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] indices, Rows gradient, Gradients gradients, int table, int n)",
            "Adds each row of gradient [n, $width:L] to the gradient of the table's row that was looked up.\n",
            """
            float[][] dy = gradient.values();
            for (int row = 0; row < n; row++) {
              float[] from = dy[row];
              $simd:T.ROWS.addScaled(1f, from, gradients.touch(table, indices[row]), $width:L);
            }
            """);
  }
}
