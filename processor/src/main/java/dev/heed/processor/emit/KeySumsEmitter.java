package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.KeySumsKernel;

/** Writes {@link KeySumsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class KeySumsEmitter implements KernelEmitter<KeySumsKernel> {

  @Override
  public Class<KeySumsKernel> subject() {
    return KeySumsKernel.class;
  }

  private static final String PUT =
      """
      for (int j = 0; j < keys; j++) {
        System.arraycopy(sums[j], 0, to[from + j], toColumn, $width:L);
      }
      """;

  private static final String ADD =
      """
      for (int j = 0; j < keys; j++) {
        float[] sum = sums[j];
        float[] y = to[from + j];
        for (int c = 0; c < $width:L; c++) {
          y[toColumn + c] += sum[c];
        }
      }
      """;

  @Override
  public void emit(KeySumsKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("becomes", kernel.adds() ? "+=" : "=")
        .part(
            "void $name:L(float[][] factors, float[][] rows, int column, float scale, int first, int n, "
                + "int from, int keys, float[][] gathered, float[][] sums, float[][] to, int toColumn)",
            """
            to[from + j, toColumn + c] $becomes:L Σ_i factors[j, i] · scale · rows[first + i, column + c],
            for $width:L columns.
            """,
            """
            for (int i = 0; i < n; i++) {
              float[] x = rows[first + i];
              float[] y = gathered[i];
              for (int c = 0; c < $width:L; c++) {
                y[c] = scale * x[column + c];
              }
            }
            multiply(factors, 0, 0, keys, n, gathered, sums, $width:L);
            """
                + (kernel.adds() ? ADD : PUT));
  }
}
