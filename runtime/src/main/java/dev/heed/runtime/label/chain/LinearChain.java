package dev.heed.runtime.label.chain;

/**
 * The weights of a linear chain. A label sequence y of n vectors has the score {@code start[y₁] + Σ
 * emission[t][yₜ] + Σ transition[yₜ₋₁][yₜ] + end[yₙ]}, and the probability {@code exp(score)}
 * divided by the sum of it over all label sequences. The arrays are those of the model: training
 * changes them.
 */
final class LinearChain {

  final float[][] transitions;
  final float[] start;
  final float[] end;

  /**
   * A chain over the weights of a model.
   *
   * @param transitions {@code [labels][labels]}, from the label before to the one after it
   * @param start {@code [labels]}, what the first label adds
   * @param end {@code [labels]}, what the last label adds
   */
  LinearChain(float[][] transitions, float[] start, float[] end) {
    this.transitions = transitions;
    this.start = start;
    this.end = end;
  }

  /** How many labels there are. */
  int labels() {
    return start.length;
  }

  /** The score of a label sequence, for emissions from row {@code first} on. */
  double score(float[][] emissions, int first, int[] path, int n) {
    double score = (double) start[path[0]] + end[path[n - 1]];
    for (int t = 0; t < n; t++) {
      score += emissions[first + t][path[t]];
      score += t == 0 ? 0 : transitions[path[t - 1]][path[t]];
    }
    return score;
  }
}
