package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.LookUpKernel;

/** Writes {@link LookUpKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class LookUpEmitter implements KernelEmitter<LookUpKernel> {

  @Override
  public Class<LookUpKernel> subject() {
    return LookUpKernel.class;
  }

  @Override
  public void emit(LookUpKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(int[] indices, float[][] table, Rows output, int n)",
            "output[row] = table[indices[row]], [n, $width:L].\n",
            """
            float[][] y = output.values();
            for (int row = 0; row < n; row++) {
              System.arraycopy(table[indices[row]], 0, y[row], 0, $width:L);
            }
            """);
  }
}
