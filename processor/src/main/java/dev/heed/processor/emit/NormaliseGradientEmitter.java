package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.NormaliseGradientKernel;
import dev.heed.processor.plan.NormaliseKernel;

/** Writes {@link NormaliseGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class NormaliseGradientEmitter implements KernelEmitter<NormaliseGradientKernel> {

  @Override
  public Class<NormaliseGradientKernel> subject() {
    return NormaliseGradientKernel.class;
  }

  @Override
  public void emit(NormaliseGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("epsilon", (float) kernel.epsilon() + "f")
        .with("normalise", new NormaliseKernel(kernel.width(), kernel.epsilon()).method())
        .with("sums", FourSums.of(kernel.width(), "dy[%1$s] * gain[%1$s]"))
        .with("products", FourSums.of(kernel.width(), "dy[%1$s] * gain[%1$s] * (x[%1$s] - mean)"))
        .method(
            "void $name:L(Rows input, Rows gradient, float[] gain, float[] gainGradient, "
                + "float[] biasGradient, Rows output, int n)",
            """
            With z = (input - mean) · scale and g = gradient · gain:
            output = scale · (g - mean(g) - z · mean(g · z)), row by row, [n, $width:L];
            gainGradient += gradient · z, biasGradient += gradient.
            """,
            """
            if ($simd:T.AVAILABLE) {
              $simd:T.normaliseGradient(input, gradient, gain, gainGradient, biasGradient, $epsilon:L, \
            $width:L, output, n);
              return;
            }
            for (int row = 0; row < n; row++) {
              float[] x = input.values()[row];
              float[] dy = gradient.values()[row];
              float[] dx = output.values()[row];
              float mean = $normalise:LMean(x);
              float scale = 1f / (float) Math.sqrt($normalise:LVariance(x, mean) + $epsilon:L);
              float meanOfGradient = $name:LMean(dy, gain);
              float slope = $name:LSlope(x, mean, dy, gain) * scale * scale;
              for (int j = 0; j < $width:L; j++) {
                float centred = x[j] - mean;
                dx[j] = scale * (dy[j] * gain[j] - meanOfGradient - centred * slope);
                gainGradient[j] += dy[j] * (centred * scale);
                biasGradient[j] += dy[j];
              }
            }
            """)
        .part("float $name:LMean(float[] dy, float[] gain)", "The mean of g.\n", "$sums:L")
        .part(
            "float $name:LSlope(float[] x, float mean, float[] dy, float[] gain)",
            "The mean of g · (input - mean).\n",
            "$products:L");
  }
}
