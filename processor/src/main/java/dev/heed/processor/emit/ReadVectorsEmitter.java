package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ReadVectorsKernel;

/** Writes {@link ReadVectorsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReadVectorsEmitter implements KernelEmitter<ReadVectorsKernel> {

  @Override
  public Class<ReadVectorsKernel> subject() {
    return ReadVectorsKernel.class;
  }

  @Override
  public void emit(ReadVectorsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(float[][] vectors, Rows output, int n)",
            "output[row] = vectors[row], [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              System.arraycopy(vectors[row], 0, output.values()[row], 0, $width:L);
            }
            """);
  }
}
