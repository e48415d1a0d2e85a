package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.RootMeanSquareKernel;

/** Writes {@link RootMeanSquareKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class RootMeanSquareEmitter implements KernelEmitter<RootMeanSquareKernel> {

  @Override
  public Class<RootMeanSquareKernel> subject() {
    return RootMeanSquareKernel.class;
  }

  @Override
  public void emit(RootMeanSquareKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("epsilon", (float) kernel.epsilon() + "f")
        .with("squares", FourSums.of(kernel.width(), "x[%1$s] * x[%1$s]"))
        .method(
            "void $name:L(Rows input, float[] gain, Rows output, int n)",
            "output = input / √(mean(input²) + ε) · gain, row by row, [n, $width:L].\n",
            """
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              float scale = 1f / (float) Math.sqrt($name:LSquare(x) + $epsilon:L);
              for (int j = 0; j < $width:L; j++) {
                y[j] = x[j] * scale * gain[j];
              }
            }
            """)
        .part("float $name:LSquare(float[] x)", "The mean of the squares.\n", "$squares:L");
  }
}
