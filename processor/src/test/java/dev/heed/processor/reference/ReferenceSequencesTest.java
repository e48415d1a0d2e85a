package dev.heed.processor.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Losses of label sequences against numbers worked out by hand. */
class ReferenceSequencesTest {

  private static final double EXACT = 1e-12;

  @Test
  void aChainSumsOverItsLabelSequences() {
    double[][] logits = {{Math.log(2), 0}, {0, Math.log(3)}};
    double[][] transitions = {{0, Math.log(5)}, {Math.log(7), 0}};
    double[] start = {0, Math.log(11)};
    double[] end = {Math.log(13), 0};
    // 00: 2 · 13, 01: 2 · 5 · 3, 10: 11 · 7 · 13, 11: 11 · 3
    double all = 26 + 30 + 1001 + 33;
    int missing = ReferenceModel.MISSING;
    assertEquals(
        Math.log(all / 30), chain(logits, transitions, start, end, new int[] {0, 1}), EXACT);
    assertEquals(
        Math.log(all / 1034),
        chain(logits, transitions, start, end, new int[] {1, missing}),
        EXACT);
    assertEquals(0, chain(logits, transitions, start, end, new int[] {missing, missing}), EXACT);
  }

  private static double chain(
      double[][] logits, double[][] transitions, double[] start, double[] end, int[] targets) {
    return ReferenceSequences.chainLoss(logits, transitions, start, end, targets);
  }

  @Test
  void ctcSumsOverTheWaysToSpreadLabels() {
    // softmaxes 1/2, 1/4, 1/4 and 1/10, 3/10, 6/10; the blank last
    double[][] logits = {{Math.log(2), 0, 0}, {0, Math.log(3), Math.log(6)}, {Math.log(2), 0, 0}};
    // label 0 of the first two: 0 0, 0 blank, blank 0
    double[][] two = {logits[0], logits[1]};
    assertEquals(-Math.log(0.05 + 0.3 + 0.025), loss(two, 0), EXACT);
    assertEquals(-Math.log(0.25 * 0.6), loss(two), EXACT);
    assertEquals(-Math.log(0.5 * 0.3), loss(two, 0, 1), EXACT);
    assertEquals(-Math.log(0.5 * 0.6 * 0.5), loss(logits, 0, 0), EXACT);
    assertEquals(Double.POSITIVE_INFINITY, loss(two, 0, 0));
  }

  private static double loss(double[][] logits, int... wanted) {
    return ReferenceSequences.ctcLoss(logits, wanted);
  }
}
