package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.ProductKernel;
import dev.heed.processor.plan.TileKernel;

/** Writes {@link ProductKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ProductEmitter implements KernelEmitter<ProductKernel> {

  @Override
  public Class<ProductKernel> subject() {
    return ProductKernel.class;
  }

  @Override
  public void emit(ProductKernel kernel, KernelMethods methods) {
    int paired = kernel.inputs() - kernel.inputs() % 2;
    String start =
        kernel.bias()
            ? "System.arraycopy(bias, 0, %1$s, 0, $outputs:L);\n"
            : "$arrays:T.fill(%1$s, 0, $outputs:L, 0f);\n";
    String bias = kernel.bias() ? "float[] bias, " : "";
    String pass = kernel.bias() ? "bias, " : "";
    methods
        .template()
        .with("name", kernel.method())
        .with("inputs", kernel.inputs())
        .with("outputs", kernel.outputs())
        .with("paired", paired)
        .with("tile", new TileKernel(kernel.outputs()).method())
        .with("pass", pass)
        .with("formula", kernel.bias() ? "input · W + bias" : "input · W")
        .method(
            "void $name:L(Rows input, PackedWeights weights, " + bias + "Rows output, int n)",
            "output = $formula:L: [n, $inputs:L] · [$inputs:L, $outputs:L].\n",
            """
            float[][] x = input.values();
            float[][] w = weights.byInput();
            float[][] y = output.values();
            int row = 0;
            for (; row + 3 < n; row += 4) {
              $name:LOfFourRows(x[row], x[row + 1], x[row + 2], x[row + 3], w, $pass:L\
            y[row], y[row + 1], y[row + 2], y[row + 3]);
            }
            for (; row < n; row++) {
              $name:LOfOneRow(x[row], w, $pass:Ly[row]);
            }
            """)
        .part(
            "void $name:LOfFourRows(float[] x0, float[] x1, float[] x2, float[] x3, float[][] w, "
                + bias
                + "float[] y0, float[] y1, float[] y2, float[] y3)",
            "Four rows at once, so that each weight that is read serves four times.\n",
            String.format(start.repeat(4).replace("%1$s", "%s"), "y0", "y1", "y2", "y3")
                + """
                for (int k = 0; k < $paired:L; k += 2) {
                  $tile:LOfFourRows(y0, y1, y2, y3, x0[k], x0[k + 1], x1[k], x1[k + 1], \
                x2[k], x2[k + 1], x3[k], x3[k + 1], w[k], w[k + 1]);
                }
                """
                + (kernel.inputs() % 2 == 0
                    ? ""
                    : """
                    $tile:LOfLast(y0, x0[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y1, x1[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y2, x2[$paired:L], w[$paired:L]);
                    $tile:LOfLast(y3, x3[$paired:L], w[$paired:L]);
                    """))
        .part(
            "void $name:LOfOneRow(float[] x, float[][] w, " + bias + "float[] y)",
            "One of the last rows.\n",
            String.format(start, "y")
                + """
                for (int k = 0; k < $paired:L; k += 2) {
                  $tile:LOfOneRow(y, x[k], x[k + 1], w[k], w[k + 1]);
                }
                """
                + (kernel.inputs() % 2 == 0
                    ? ""
                    : "$tile:LOfLast(y, x[$paired:L], w[$paired:L]);\n"));
  }
}
