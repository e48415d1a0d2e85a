package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.TileKernel;
import dev.heed.processor.plan.WeightGradientKernel;

/** Writes {@link WeightGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class WeightGradientEmitter implements KernelEmitter<WeightGradientKernel> {

  @Override
  public Class<WeightGradientKernel> subject() {
    return WeightGradientKernel.class;
  }

  @Override
  public void emit(WeightGradientKernel kernel, KernelMethods methods) {
    int quads = kernel.outputs() - kernel.outputs() % 4;
    methods
        .template()
        .with("name", kernel.method())
        .with("inputs", kernel.inputs())
        .with("outputs", kernel.outputs())
        .with("quads", quads)
        .with("tile", new TileKernel(kernel.inputs()).method())
        .method(
            "void $name:L(Rows input, Rows gradient, float[][] weightGradient, Scratch scratch, int n)",
            "weightGradient += gradientᵀ · input: [$outputs:L, n] · [n, $inputs:L].\n",
            """
            if ($simd:T.AVAILABLE) {
              $simd:T.weightGradient(input, gradient, weightGradient, $inputs:L, $outputs:L, scratch, n);
              return;
            }
            float[][] x = input.values();
            float[][] dy = gradient.values();
            for (int o = 0; o < $quads:L; o += 4) {
              $name:LOfFourOutputs(x, dy, o, weightGradient, n);
            }
            """
                + (quads == kernel.outputs()
                    ? ""
                    : """
                    for (int o = $quads:L; o < $outputs:L; o++) {
                      $name:LOfOneOutput(x, dy, o, weightGradient[o], n);
                    }
                    """))
        .part(
            "void $name:LOfFourOutputs(float[][] x, float[][] dy, int o, float[][] dw, int n)",
            "The gradients of four outputs' weights, two rows of the batch at a time.\n",
            """
            int row = 0;
            for (; row + 1 < n; row += 2) {
              float[] a = dy[row];
              float[] b = dy[row + 1];
              $tile:LOfFourRows(dw[o], dw[o + 1], dw[o + 2], dw[o + 3], a[o], b[o], \
            a[o + 1], b[o + 1], a[o + 2], b[o + 2], a[o + 3], b[o + 3], x[row], x[row + 1]);
            }
            if (row < n) {
              $tile:LOfLast(dw[o], dy[row][o], x[row]);
              $tile:LOfLast(dw[o + 1], dy[row][o + 1], x[row]);
              $tile:LOfLast(dw[o + 2], dy[row][o + 2], x[row]);
              $tile:LOfLast(dw[o + 3], dy[row][o + 3], x[row]);
            }
            """);
    if (quads < kernel.outputs()) {
      methods
          .template()
          .with("name", kernel.method())
          .with("tile", new TileKernel(kernel.inputs()).method())
          .part(
              "void $name:LOfOneOutput(float[][] x, float[][] dy, int o, float[] dw, int n)",
              "The gradient of one of the last outputs' weights.\n",
              """
              int row = 0;
              for (; row + 1 < n; row += 2) {
                $tile:LOfOneRow(dw, dy[row][o], dy[row + 1][o], x[row], x[row + 1]);
              }
              if (row < n) {
                $tile:LOfLast(dw, dy[row][o], x[row]);
              }
              """);
    }
  }
}
