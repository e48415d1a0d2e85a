package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ScaleKernel;

/** Writes {@link ScaleKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ScaleEmitter implements KernelEmitter<ScaleKernel> {

  @Override
  public Class<ScaleKernel> subject() {
    return ScaleKernel.class;
  }

  @Override
  public void emit(ScaleKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("factor", (float) kernel.factor() + "f")
        .method(
            "void $name:L(Rows input, Rows output, int n)",
            "output = input · $factor:L, [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = x[j] * $factor:L;
              }
            }
            """);
  }
}
