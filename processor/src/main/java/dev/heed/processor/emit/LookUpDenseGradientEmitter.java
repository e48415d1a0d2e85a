package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.LookUpDenseGradientKernel;

/** Writes {@link LookUpDenseGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpDenseGradientEmitter implements KernelEmitter<LookUpDenseGradientKernel> {

  @Override
  public Class<LookUpDenseGradientKernel> subject() {
    return LookUpDenseGradientKernel.class;
  }

  @Override
  public void emit(LookUpDenseGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] indices, Rows gradient, float[][] tableGradient, int n)",
            "tableGradient[indices[row]] += gradient[row], [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              $simd:T.ROWS.addScaled(1f, gradient.values()[row], tableGradient[indices[row]], $width:L);
            }
            """);
  }
}
