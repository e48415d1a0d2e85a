package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.MultiplyKernel;

/** Writes {@link MultiplyKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class MultiplyEmitter implements KernelEmitter<MultiplyKernel> {

  @Override
  public Class<MultiplyKernel> subject() {
    return MultiplyKernel.class;
  }

  @Override
  public void emit(MultiplyKernel kernel, KernelMethods methods) {
    boolean transposed = kernel.transposed();
    methods
        .template()
        .with("name", kernel.method())
        .with("formula", transposed ? "a[row + k, column + r]" : "a[row + r, column + k]")
        .part(
            "void $name:L(float[][] a, int row, int column, int rows, int depth, float[][] b, "
                + "float[][] out, int width)",
            "out[r] = Σ_k $formula:L · b[k], for r below rows and k below depth.\n",
            """
            int r = 0;
            for (; r + 3 < rows; r += 4) {
              $name:LFourRows(a, row, column, r, depth, b, out, width);
            }
            for (; r < rows; r++) {
              $arrays:T.fill(out[r], 0, width, 0f);
              int k = 0;
              for (; k + 1 < depth; k += 2) {
                tileOfOneRow(out[r], FIRST, SECOND, b[k], b[k + 1], width);
              }
              if (k < depth) {
                tileOfLast(out[r], FIRST, b[k], width);
              }
            }
            """
                .replace("FIRST", element(transposed, "r", "k"))
                .replace("SECOND", element(transposed, "r", "k + 1")))
        .part(
            "void $name:LFourRows(float[][] a, int row, int column, int r, int depth, float[][] b, "
                + "float[][] out, int width)",
            "Four rows of it at once.\n",
            """
            float[] y0 = out[r];
            float[] y1 = out[r + 1];
            float[] y2 = out[r + 2];
            float[] y3 = out[r + 3];
            $arrays:T.fill(y0, 0, width, 0f);
            $arrays:T.fill(y1, 0, width, 0f);
            $arrays:T.fill(y2, 0, width, 0f);
            $arrays:T.fill(y3, 0, width, 0f);
            int k = 0;
            for (; k + 1 < depth; k += 2) {
            """
                + fourRows(transposed)
                + """
            }
            if (k < depth) {
              tileOfLast(y0, E0, b[k], width);
              tileOfLast(y1, E1, b[k], width);
              tileOfLast(y2, E2, b[k], width);
              tileOfLast(y3, E3, b[k], width);
            }
            """
                    .replace("E0", element(transposed, "r", "k"))
                    .replace("E1", element(transposed, "r + 1", "k"))
                    .replace("E2", element(transposed, "r + 2", "k"))
                    .replace("E3", element(transposed, "r + 3", "k")));
  }

  private static String element(boolean transposed, String r, String k) {
    return transposed
        ? "a[row + " + k + "][column + " + r + "]"
        : "a[row + " + r + "][column + " + k + "]";
  }

  private static String fourRows(boolean transposed) {
    if (transposed) {
      return """
            float[] p = a[row + k];
            float[] q = a[row + k + 1];
            int c = column + r;
            tileOfFourRows(y0, y1, y2, y3, p[c], q[c], p[c + 1], q[c + 1], p[c + 2], q[c + 2], \
          p[c + 3], q[c + 3], b[k], b[k + 1], width);
          """;
    }
    return """
          int c = column + k;
          tileOfFourRows(y0, y1, y2, y3, a[row + r][c], a[row + r][c + 1], \
        a[row + r + 1][c], a[row + r + 1][c + 1], a[row + r + 2][c], a[row + r + 2][c + 1], \
        a[row + r + 3][c], a[row + r + 3][c + 1], b[k], b[k + 1], width);
        """;
  }
}
