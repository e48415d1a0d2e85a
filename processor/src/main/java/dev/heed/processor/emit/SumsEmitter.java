package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.SumsKernel;
import dev.heed.processor.plan.TileKernel;

/** Writes {@link SumsKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SumsEmitter implements KernelEmitter<SumsKernel> {

  @Override
  public Class<SumsKernel> subject() {
    return SumsKernel.class;
  }

  @Override
  public void emit(SumsKernel kernel, KernelMethods methods) {
    boolean odd = kernel.inputs() % 2 == 1;
    methods
        .template()
        .with("name", kernel.method())
        .with("paired", kernel.inputs() - kernel.inputs() % 2)
        .with("tile", new TileKernel(kernel.outputs()).method())
        .part(
            "void $name:LOfFourRows(float[] x0, float[] x1, float[] x2, float[] x3, float[][] w, "
                + "float[] y0, float[] y1, float[] y2, float[] y3)",
            "y_r += x_r · W for four rows, so that each weight that is read serves four times.\n",
            """
            for (int k = 0; k < $paired:L; k += 2) {
              $tile:LOfFourRows(y0, y1, y2, y3, x0[k], x0[k + 1], x1[k], x1[k + 1], \
            x2[k], x2[k + 1], x3[k], x3[k + 1], w[k], w[k + 1]);
            }
            """
                + (odd
                    ? """
                    $tile:LOfLast(y0, x0[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y1, x1[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y2, x2[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y3, x3[$paired:L], w[$paired:L]);
                    """
                    : ""))
        .part(
            "void $name:LOfOneRow(float[] x, float[][] w, float[] y)",
            "y += x · W for one of the last rows.\n",
            """
            for (int k = 0; k < $paired:L; k += 2) {
              $tile:LOfOneRow(y, x[k], x[k + 1], w[k], w[k + 1]);
            }
            """
                + (odd ? "$tile:LOfLast(y, x[$paired:L], w[$paired:L]);\n" : ""));
  }
}
