package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RootMeanSquareGradientKernel;
import dev.heed.processor.plan.RootMeanSquareKernel;

/** Writes {@link RootMeanSquareGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareGradientEmitter
    implements KernelEmitter<RootMeanSquareGradientKernel> {

  @Override
  public Class<RootMeanSquareGradientKernel> subject() {
    return RootMeanSquareGradientKernel.class;
  }

  @Override
  public void emit(RootMeanSquareGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("epsilon", (float) kernel.epsilon() + "f")
        .with("forward", new RootMeanSquareKernel(kernel.width(), kernel.epsilon()).method())
        .with("products", FourSums.of(kernel.width(), "dy[%1$s] * gain[%1$s] * x[%1$s]"))
        .method(
            "void $name:L(Rows input, Rows gradient, float[] gain, float[] gainGradient, "
                + "Rows output, int n)",
            """
            With g = gradient · gain: output = scale · (g - input · scale² · mean(g · input)), row by row,
            [n, $width:L]; gainGradient += gradient · input · scale.
            """,
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] dy = gradient.values()[row];
              float[] dx = output.values()[row];
              float scale = 1f / (float) Math.sqrt($forward:LSquare(x) + $epsilon:L);
              float slope = $name:LSlope(x, dy, gain) * scale * scale;
              for (int j = 0; j < $width:L; j++) {
                dx[j] = scale * (dy[j] * gain[j] - x[j] * slope);
                gainGradient[j] += dy[j] * (x[j] * scale);
              }
            }
            """)
        .part(
            "float $name:LSlope(float[] x, float[] dy, float[] gain)",
            "The mean of g · input.\n",
            "$products:L");
  }
}
