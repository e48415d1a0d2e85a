package dev.heed.examples.cli.trace;

import dev.heed.runtime.kernel.SinusoidalPositions;

/**
 * What happens in a model of this form, block by block: {@code dense d; norm; position sinusoidal;
 * repeat k { residual { norm; attention }; residual { norm; dense gelu; dense } }; norm; pool
 * attention; output label whole}.
 *
 * @param attention what each block's attention made
 * @param pooled what the pooling made
 * @param probabilities of the labels, in their order
 */
public record WholeTrace(Attended[] attention, Pooled pooled, float[] probabilities) {

  /**
   * Computes it.
   *
   * @param tensors the model's weights
   * @param heads the heads of each attention
   * @param blocks how many blocks there are
   * @param input the vectors of one input
   */
  public static WholeTrace of(Tensors tensors, int heads, int blocks, float[][] input) {
    Trace trace = new Trace(tensors);
    float[][] x = trace.norm("norm1", trace.dense("dense", input));
    x = Trace.plus(x, SinusoidalPositions.table(x.length, x[0].length));
    Attended[] attention = new Attended[blocks];
    for (int block = 0; block < blocks; block++) {
      String name = "layers." + block;
      float[][] normed = trace.norm(name + ".norm1", x);
      attention[block] = trace.attention(name + ".attention", heads, normed.length, normed);
      x = Trace.plus(x, attention[block].rows());
      float[][] hidden = Trace.gelu(trace.dense(name + ".dense1", trace.norm(name + ".norm2", x)));
      x = Trace.plus(x, trace.dense(name + ".dense2", hidden));
    }
    Pooled pooled = trace.pool("pool", trace.norm("norm2", x));
    float[] logits = trace.dense("output", new float[][] {pooled.row()})[0];
    Trace.softmax(logits, 0, logits.length - 1);
    return new WholeTrace(attention, pooled, logits);
  }
}
