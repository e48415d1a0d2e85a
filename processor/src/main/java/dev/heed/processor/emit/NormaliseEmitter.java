package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.NormaliseKernel;

/** Writes {@link NormaliseKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseEmitter implements KernelEmitter<NormaliseKernel> {

  @Override
  public Class<NormaliseKernel> subject() {
    return NormaliseKernel.class;
  }

  @Override
  public void emit(NormaliseKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("epsilon", (float) kernel.epsilon() + "f")
        .with("sums", FourSums.of(kernel.width(), "x[%s]"))
        .with("squares", FourSums.of(kernel.width(), "(x[%1$s] - mean) * (x[%1$s] - mean)"))
        .method(
            "void $name:L(Rows input, float[] gain, float[] bias, Rows output, int n)",
            "output = (input - mean) / √(variance + ε) · gain + bias, row by row, [n, $width:L].\n",
            """
            if ($simd:T.AVAILABLE) {
              $simd:T.normalise(input, gain, bias, $epsilon:L, $width:L, output, n);
              return;
            }
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] y = output.values()[row];
              float mean = $name:LMean(x);
              float scale = 1f / (float) Math.sqrt($name:LVariance(x, mean) + $epsilon:L);
              for (int j = 0; j < $width:L; j++) {
                y[j] = (x[j] - mean) * scale * gain[j] + bias[j];
              }
            }
            """)
        .part(
            "float $name:LMean(float[] x)",
            "The mean; four sums at once, since each addition waits for the one before.\n",
            "$sums:L")
        .part(
            "float $name:LVariance(float[] x, float mean)", "The biased variance.\n", "$squares:L");
  }
}
