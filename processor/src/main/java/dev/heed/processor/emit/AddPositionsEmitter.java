package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AddPositionsKernel;

/** Writes {@link AddPositionsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AddPositionsEmitter implements KernelEmitter<AddPositionsKernel> {

  @Override
  public Class<AddPositionsKernel> subject() {
    return AddPositionsKernel.class;
  }

  @Override
  public void emit(AddPositionsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, float[][] positions, Batch batch, Rows output)",
            "output = input + the code of each row's place in its sequence, [n, $width:L].\n",
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              for (int row = start; row < batch.start(s + 1); row++) {
                float[] x = input.values()[row];
                float[] code = positions[row - start];
                float[] y = output.values()[row];
                for (int j = 0; j < $width:L; j++) {
                  y[j] = x[j] + code[j];
                }
              }
            }
            """);
  }
}
