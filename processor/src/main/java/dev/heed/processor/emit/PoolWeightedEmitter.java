package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.PoolWeightedKernel;

/** Writes {@link PoolWeightedKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PoolWeightedEmitter implements KernelEmitter<PoolWeightedKernel> {

  @Override
  public Class<PoolWeightedKernel> subject() {
    return PoolWeightedKernel.class;
  }

  @Override
  public void emit(PoolWeightedKernel kernel, KernelMethods methods) {
    methods
        .template()
        .with("name", kernel.method())
        .with("width", kernel.width())
        .method(
            "void $name:L(Rows input, Rows scores, Batch batch, Rows output)",
            """
            output[s] = the sum of the rows i of sequence s, weighted by softmax(scores)[i],
            [sequences, $width:L].
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int end = batch.start(s + 1);
              float[] y = output.values()[s];
              $arrays:T.fill(y, 0, $width:L, 0f);
              float largest = scores.values()[start][0];
              for (int row = start + 1; row < end; row++) {
                largest = Math.max(largest, scores.values()[row][0]);
              }
              float sum = 0f;
              for (int row = start; row < end; row++) {
                float[] x = input.values()[row];
                float weight = $elementary:T.expOfNegative(scores.values()[row][0] - largest);
                sum += weight;
                for (int j = 0; j < $width:L; j++) {
                  y[j] += weight * x[j];
                }
              }
              float share = 1f / sum;
              for (int j = 0; j < $width:L; j++) {
                y[j] *= share;
              }
            }
            """);
  }
}
