package dev.heed.runtime.label;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.train.Score;

/** Reads logits as classes: the likeliest, its probability, and the loss of the wanted one. */
public final class ClassScores {

  private ClassScores() {}

  /**
   * The class with the largest logit, the first of equal ones.
   *
   * @param logits a row of logits
   * @param classes how many of its elements count
   */
  public static int likeliest(float[] logits, int classes) {
    int best = 0;
    for (int c = 1; c < classes; c++) {
      if (logits[c] > logits[best]) {
        best = c;
      }
    }
    return best;
  }

  /**
   * The softmax of one class, 0 to 1.
   *
   * @param logits a row of logits
   * @param classes how many of its elements count
   * @param wanted whose probability
   */
  public static float probability(float[] logits, int classes, int wanted) {
    return (float) Math.exp(-loss(logits, classes, wanted));
  }

  /**
   * The softmax of one class at a temperature, 0 to 1.
   *
   * @param logits a row of logits
   * @param classes how many of its elements count
   * @param wanted whose probability
   * @param temperature what logits are divided by, above 0
   */
  public static float probability(float[] logits, int classes, int wanted, float temperature) {
    return (float) Math.exp(-loss(logits, classes, wanted, temperature));
  }

  /**
   * The softmax of the first classes at a temperature.
   *
   * @param logits a row of logits
   * @param classes how many of its elements count
   * @param wanted of how many of them the probabilities are wanted: fewer where there is a blank
   * @param temperature what logits are divided by, above 0
   * @param scores where the probabilities go, at least as long
   */
  public static void probabilities(
      float[] logits, int classes, int wanted, float temperature, float[] scores) {
    NumberScores.checkRoom(scores.length, wanted);
    double largest = logits[likeliest(logits, classes)];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp((logits[c] - largest) / temperature);
    }
    for (int c = 0; c < wanted; c++) {
      scores[c] = (float) (Math.exp((logits[c] - largest) / temperature) / sum);
    }
  }

  /**
   * {@code −log softmax(logits)[wanted]} in nats, computed in double precision.
   *
   * @param logits a row of logits
   * @param classes how many of its elements count
   * @param wanted the wanted class
   */
  public static double loss(float[] logits, int classes, int wanted) {
    return loss(logits, classes, wanted, 1f);
  }

  private static double loss(float[] logits, int classes, int wanted, float temperature) {
    double largest = logits[likeliest(logits, classes)];
    double sum = 0;
    for (int c = 0; c < classes; c++) {
      sum += Math.exp((logits[c] - largest) / temperature);
    }
    return Math.log(sum) + (largest - logits[wanted]) / temperature;
  }

  /**
   * Adds the losses and hits of all rows that have a target.
   *
   * @param logits {@code [n, classes]}
   * @param classes the number of classes
   * @param targets the wanted class of each row
   * @param score what is added to
   */
  public static void evaluate(Rows logits, int classes, EachTargets targets, Score score) {
    double loss = 0;
    long known = 0;
    long correct = 0;
    for (int row = 0; row < targets.rows(); row++) {
      int wanted = targets.classes()[row];
      if (wanted != EachTargets.MISSING) {
        loss += loss(logits.values()[row], classes, wanted);
        correct += likeliest(logits.values()[row], classes) == wanted ? 1 : 0;
        known++;
      }
    }
    score.add(loss, known, correct);
  }

  /**
   * Adds losses and answers of all rows that have a target, at every temperature.
   *
   * @param logits {@code [n, classes]}
   * @param classes the number of classes
   * @param targets the wanted class of each row
   * @param search what is added to
   */
  public static void calibrate(
      Rows logits, int classes, EachTargets targets, TemperatureSearch search) {
    for (int row = 0; row < targets.rows(); row++) {
      int wanted = targets.classes()[row];
      if (wanted != EachTargets.MISSING) {
        float[] scores = logits.values()[row];
        int answer = likeliest(scores, classes);
        search.addTargets(1);
        for (int candidate = 0; candidate < search.candidates(); candidate++) {
          float temperature = search.temperature(candidate);
          search.addLoss(candidate, loss(scores, classes, wanted, temperature));
          double sure = probability(scores, classes, answer, temperature);
          search.addAnswer(candidate, sure, answer == wanted);
        }
      }
    }
  }
}
