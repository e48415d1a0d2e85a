package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.PoolWeightedGradientKernel;

/** Writes {@link PoolWeightedGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedGradientEmitter
    implements KernelEmitter<PoolWeightedGradientKernel> {

  @Override
  public Class<PoolWeightedGradientKernel> subject() {
    return PoolWeightedGradientKernel.class;
  }

  @Override
  public void emit(PoolWeightedGradientKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .with("products", FourSums.of(kernel.width(), "(x[%1$s] - y[%1$s]) * dy[%1$s]"))
        .method(
            "void $name:L(Rows input, Rows scores, Rows pooled, Rows gradient, Batch batch, "
                + "Rows inputGradient, Rows scoreGradient)",
            """
            With p = softmax(scores) over the rows of sequence s: inputGradient[i] = p[i] · gradient[s],
            [n, $width:L], and scoreGradient[i] = p[i] · (input[i] - pooled[s]) · gradient[s], [n, 1].
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int end = batch.start(s + 1);
              float[] y = pooled.values()[s];
              float[] dy = gradient.values()[s];
              float largest = scores.values()[start][0];
              for (int row = start + 1; row < end; row++) {
                largest = Math.max(largest, scores.values()[row][0]);
              }
              float sum = 0f;
              for (int row = start; row < end; row++) {
                float weight = $elementary:T.expOfNegative(scores.values()[row][0] - largest);
                scoreGradient.values()[row][0] = weight;
                sum += weight;
              }
              for (int row = start; row < end; row++) {
                float p = scoreGradient.values()[row][0] / sum;
                float[] dx = inputGradient.values()[row];
                for (int j = 0; j < $width:L; j++) {
                  dx[j] = p * dy[j];
                }
                float[] x = input.values()[row];
                scoreGradient.values()[row][0] = p * $width:L * $name:LMean(x, y, dy);
              }
            }
            """)
        .part(
            "float $name:LMean(float[] x, float[] y, float[] dy)",
            "The mean of (x - y) · dy over the elements.\n",
            "$products:L");
  }
}
