package dev.heed.examples.phones;

import dev.heed.examples.cli.trace.Attended;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.Trace;

/**
 * What happens in the model, block by block.
 *
 * @param attention what each block's attention made
 * @param probabilities of the phones for each frame
 */
record FrameTrace(Attended[] attention, float[][] probabilities) {

  /** As {@code FramePhones.heed} declares. */
  static final int REACH = 24;

  private static final int HEADS = 4;
  private static final int BLOCKS = 2;

  /** Computes it for the frames of one sound. */
  static FrameTrace of(Tensors tensors, float[][] frames) {
    Trace trace = new Trace(tensors);
    float[][] x = trace.norm("norm1", trace.dense("dense", Trace.window(3, frames)));
    Attended[] attention = new Attended[BLOCKS];
    for (int block = 0; block < BLOCKS; block++) {
      String name = "layers." + block;
      float[][] near = Trace.window(2, trace.norm(name + ".norm1", x));
      x = Trace.plus(x, Trace.gelu(trace.dense(name + ".dense1", near)));
      float[][] normed = trace.norm(name + ".norm2", x);
      attention[block] = trace.attention(name + ".attention", HEADS, REACH, normed);
      x = Trace.plus(x, attention[block].rows());
      float[][] hidden = Trace.gelu(trace.dense(name + ".dense2", trace.norm(name + ".norm3", x)));
      x = Trace.plus(x, trace.dense(name + ".dense3", hidden));
    }
    float[][] logits = trace.dense("output", trace.norm("norm2", x));
    for (float[] row : logits) {
      Trace.softmax(row, 0, row.length - 1);
    }
    return new FrameTrace(attention, logits);
  }

  /**
   * How much each frame takes from each of those around it, {@code [2 · reach + 1][frames]}: the
   * mean over the heads, what is furthest ahead in the first row.
   */
  float[][] band(int block) {
    float[][] mean = attention[block].meanWeights();
    int n = mean.length;
    float[][] band = new float[2 * REACH + 1][n];
    for (int frame = 0; frame < n; frame++) {
      for (int ahead = -REACH; ahead <= REACH; ahead++) {
        int key = frame + ahead;
        band[REACH - ahead][frame] = key < 0 || key >= n ? 0 : mean[frame][key];
      }
    }
    return band;
  }
}
