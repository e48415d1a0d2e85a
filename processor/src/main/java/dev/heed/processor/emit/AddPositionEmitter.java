package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AddPositionKernel;

/** Writes {@link AddPositionKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionEmitter implements KernelEmitter<AddPositionKernel> {

  @Override
  public Class<AddPositionKernel> subject() {
    return AddPositionKernel.class;
  }

  @Override
  public void emit(AddPositionKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, float[][] positions, int place, Rows output, int m)",
            "output = input + the code of a place, [m, $width:L].\n",
            """
            float[] code = positions[place];
            for (int row = 0; row < m; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              for (int j = 0; j < $width:L; j++) {
                y[j] = x[j] + code[j];
              }
            }
            """);
  }
}
