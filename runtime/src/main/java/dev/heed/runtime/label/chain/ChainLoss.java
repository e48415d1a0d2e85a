package dev.heed.runtime.label.chain;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.kernel.Rows;
import java.util.Arrays;

/**
 * The loss of a linear chain: −log of the probability that labels agree with the targets, all label
 * sequences that do so taken together where a target is missing. Not thread-safe: it has memory of
 * its own, which is reused.
 */
public final class ChainLoss {

  private final ChainSums all = new ChainSums();
  private final ChainSums wanted = new ChainSums();
  private LinearChain chain = new LinearChain(new float[0][], new float[0], new float[0]);
  private float[] expected = {};

  /** A loss without memory yet. */
  public ChainLoss() {}

  /**
   * Adds the gradients of {@code scale ·} (the sum of the losses of all sequences) by the chain's
   * weights, and writes those by the emissions.
   *
   * @param emissions {@code [n, labels]}
   * @param batch where the sequences begin
   * @param targets the label of each row, below 0 where it is not known
   * @param scale what the loss is multiplied with
   * @param transitions {@code [labels][labels]}, from the label before to the one after it
   * @param start {@code [labels]}, of the first label
   * @param end {@code [labels]}, of the last label
   * @param transitionGradient is added to
   * @param startGradient is added to
   * @param endGradient is added to
   * @param output the gradient by the emissions, {@code [n, labels]}
   * @return the sum of the losses in nats, not scaled
   */
  public double run(
      Rows emissions,
      Batch<?> batch,
      int[] targets,
      float scale,
      float[][] transitions,
      float[] start,
      float[] end,
      float[][] transitionGradient,
      float[] startGradient,
      float[] endGradient,
      Rows output) {
    use(transitions, start, end);
    double loss = 0;
    for (int s = 0; s < batch.sequences(); s++) {
      int first = batch.start(s);
      int n = batch.start(s + 1) - first;
      float[][] gradient = output.values();
      if (!isAnyKnown(targets, first, n)) {
        for (int t = 0; t < n; t++) {
          Arrays.fill(gradient[first + t], 0, chain.labels(), 0f);
        }
        continue;
      }
      loss += loss(emissions.values(), first, n, targets);
      writeGradient(scale, first, n, gradient);
      all.addPairs(scale, transitionGradient);
      wanted.addPairs(-scale, transitionGradient);
      for (int j = 0; j < chain.labels(); j++) {
        startGradient[j] += gradient[first][j];
        endGradient[j] += gradient[first + n - 1][j];
      }
    }
    return loss;
  }

  /** The arrays of a model stay the same, so that this makes an object only once. */
  @SuppressWarnings("ReferenceEquality") // the same arrays, not equal ones
  void use(float[][] transitions, float[] start, float[] end) {
    if (chain.transitions != transitions || chain.start != start || chain.end != end) {
      chain = new LinearChain(transitions, start, end);
      expected = new float[chain.labels()];
    }
  }

  /** The loss of one sequence in nats; 0 where no target is known. */
  double loss(float[][] emissions, int first, int n, int[] targets) {
    return loss(emissions, first, n, targets, 1f);
  }

  /** The loss of one sequence in nats, with all scores multiplied; 0 where no target is known. */
  double loss(float[][] emissions, int first, int n, int[] targets, float scale) {
    return isAnyKnown(targets, first, n)
        ? all.run(chain, emissions, first, n, ChainSums.ANY, scale)
            - wanted.run(chain, emissions, first, n, targets, scale)
        : 0;
  }

  /** The probability of a label at a place of the sequence whose loss was computed last. */
  float probability(int place, int label) {
    all.marginals(place, expected);
    return expected[label];
  }

  private static boolean isAnyKnown(int[] targets, int first, int n) {
    for (int row = first; row < first + n; row++) {
      if (targets[row] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** What is expected of all label sequences less what is of those that agree with the targets. */
  private void writeGradient(float scale, int first, int n, float[][] gradient) {
    for (int t = 0; t < n; t++) {
      float[] row = gradient[first + t];
      all.marginals(t, row);
      wanted.marginals(t, expected);
      for (int j = 0; j < expected.length; j++) {
        row[j] = scale * (row[j] - expected[j]);
      }
    }
  }
}
