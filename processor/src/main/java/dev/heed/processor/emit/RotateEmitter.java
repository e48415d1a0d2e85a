package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RotateKernel;

/** Writes {@link RotateKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateEmitter implements KernelEmitter<RotateKernel> {

  @Override
  public Class<RotateKernel> subject() {
    return RotateKernel.class;
  }

  @Override
  public void emit(RotateKernel kernel, KernelMethods methods) {
    int half = kernel.headWidth() / 2;
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("headWidth", kernel.headWidth())
        .with("half", half)
        .with("turned", kernel.inverse() ? "turned back" : "turned")
        .with("minus", kernel.inverse() ? "+" : "-")
        .with("plus", kernel.inverse() ? "-" : "+")
        .method(
            "void $name:L(Rows input, float[][] rotations, Batch batch, Rows output)",
            """
            output = the heads of input, [n, $width:L], $turned:L by the angles of each row's place in its
            sequence: elements c and c + $half:L of a head are a pair.
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              for (int row = start; row < batch.start(s + 1); row++) {
                float[] x = input.values()[row];
                float[] angles = rotations[row - start];
                float[] y = output.values()[row];
                for (int column = 0; column < $width:L; column += $headWidth:L) {
                  for (int c = 0; c < $half:L; c++) {
                    float cosine = angles[c];
                    float sine = angles[c + $half:L];
                    float a = x[column + c];
                    float b = x[column + c + $half:L];
                    y[column + c] = a * cosine $minus:L b * sine;
                    y[column + c + $half:L] = b * cosine $plus:L a * sine;
                  }
                }
              }
            }
            """);
  }
}
