package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.TileKernel;

/** Writes {@link TileKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class TileEmitter implements KernelEmitter<TileKernel> {

  @Override
  public Class<TileKernel> subject() {
    return TileKernel.class;
  }

  @Override
  public void emit(TileKernel kernel, KernelMethods methods) {
    Object bound = kernel.width() == 0 ? "width" : kernel.width();
    String width = kernel.width() == 0 ? ", int width" : "";
    methods
        .template()
        .with("name", kernel.method())
        .with("width", bound)
        .with("fused", RuntimeTypes.FUSED_MULTIPLY_ADD)
        .part(
            "void $name:LOfFourRows(float[] y0, float[] y1, float[] y2, float[] y3, "
                + "float a0, float b0, float a1, float b1, float a2, float b2, float a3, float b3, "
                + "float[] u, float[] v"
                + width
                + ")",
            "y_r += a_r · u + b_r · v for four rows: the loop that all products end in.\n",
            """
            if ($fused:T.AVAILABLE) {
              for (int j = 0; j < $width:L; j++) {
                float p = u[j];
                float q = v[j];
                y0[j] = Math.fma(b0, q, Math.fma(a0, p, y0[j]));
                y1[j] = Math.fma(b1, q, Math.fma(a1, p, y1[j]));
                y2[j] = Math.fma(b2, q, Math.fma(a2, p, y2[j]));
                y3[j] = Math.fma(b3, q, Math.fma(a3, p, y3[j]));
              }
              return;
            }
            for (int j = 0; j < $width:L; j++) {
              float p = u[j];
              float q = v[j];
              y0[j] += a0 * p + b0 * q;
              y1[j] += a1 * p + b1 * q;
              y2[j] += a2 * p + b2 * q;
              y3[j] += a3 * p + b3 * q;
            }
            """)
        .part(
            "void $name:LOfOneRow(float[] y, float a, float b, float[] u, float[] v" + width + ")",
            "y += a · u + b · v, with the same order of additions as for four rows.\n",
            """
            if ($fused:T.AVAILABLE) {
              for (int j = 0; j < $width:L; j++) {
                y[j] = Math.fma(b, v[j], Math.fma(a, u[j], y[j]));
              }
              return;
            }
            for (int j = 0; j < $width:L; j++) {
              y[j] += a * u[j] + b * v[j];
            }
            """)
        .part(
            "void $name:LOfLast(float[] y, float a, float[] u" + width + ")",
            "y += a · u: the last of an odd count.\n",
            """
            if ($fused:T.AVAILABLE) {
              for (int j = 0; j < $width:L; j++) {
                y[j] = Math.fma(a, u[j], y[j]);
              }
              return;
            }
            for (int j = 0; j < $width:L; j++) {
              y[j] += a * u[j];
            }
            """);
  }
}
