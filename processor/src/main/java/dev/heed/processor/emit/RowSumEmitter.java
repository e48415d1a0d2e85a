package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RowSumKernel;

/** Writes {@link RowSumKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RowSumEmitter implements KernelEmitter<RowSumKernel> {

  @Override
  public Class<RowSumKernel> subject() {
    return RowSumKernel.class;
  }

  @Override
  public void emit(RowSumKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .part(
            "void $name:L(float[] a, float[] b, float[] y)",
            "y = a + b.\n",
            """
            for (int j = 0; j < $width:L; j++) {
              y[j] = a[j] + b[j];
            }
            """);
  }
}
