package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.LookUpSymbolGradientKernel;

/** Writes {@link LookUpSymbolGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpSymbolGradientEmitter
    implements KernelEmitter<LookUpSymbolGradientKernel> {

  @Override
  public Class<LookUpSymbolGradientKernel> subject() {
    return LookUpSymbolGradientKernel.class;
  }

  @Override
  public void emit(LookUpSymbolGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] symbols, Rows gradient, float[][] tableGradient, int m)",
            "tableGradient[symbols[row]] += gradient[row], [m, $width:L].\n",
            """
            for (int row = 0; row < m; row++) {
              $simd:T.ROWS.addScaled(1f, gradient.values()[row], tableGradient[symbols[row]], $width:L);
            }
            """);
  }
}
