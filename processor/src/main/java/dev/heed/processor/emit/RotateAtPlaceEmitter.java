package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RotateAtPlaceKernel;

/** Writes {@link RotateAtPlaceKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RotateAtPlaceEmitter implements KernelEmitter<RotateAtPlaceKernel> {

  @Override
  public Class<RotateAtPlaceKernel> subject() {
    return RotateAtPlaceKernel.class;
  }

  @Override
  public void emit(RotateAtPlaceKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("headWidth", kernel.headWidth())
        .with("half", kernel.headWidth() / 2)
        .method(
            "void $name:L(Rows input, float[][] rotations, int place, Rows output, int m)",
            """
            output = the heads of input, [m, $width:L], turned by the angles of a place: elements c and
            c + $half:L of a head are a pair.
            """,
            """
            float[] angles = rotations[place];
            for (int row = 0; row < m; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              for (int column = 0; column < $width:L; column += $headWidth:L) {
                for (int c = 0; c < $half:L; c++) {
                  float cosine = angles[c];
                  float sine = angles[c + $half:L];
                  float a = x[column + c];
                  float b = x[column + c + $half:L];
                  y[column + c] = a * cosine - b * sine;
                  y[column + c + $half:L] = b * cosine + a * sine;
                }
              }
            }
            """);
  }
}
