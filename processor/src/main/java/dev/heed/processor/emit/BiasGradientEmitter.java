package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.BiasGradientKernel;

/** Writes {@link BiasGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BiasGradientEmitter implements KernelEmitter<BiasGradientKernel> {

  @Override
  public Class<BiasGradientKernel> subject() {
    return BiasGradientKernel.class;
  }

  @Override
  public void emit(BiasGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows gradient, int column, float[] biasGradient, int n)",
            "biasGradient += the sums of $width:L columns of gradient, from column on.\n",
            """
            float[][] dy = gradient.values();
            for (int row = 0; row < n; row++) {
              float[] from = dy[row];
              for (int j = 0; j < $width:L; j++) {
                biasGradient[j] += from[column + j];
              }
            }
            """);
  }
}
