package dev.heed.processor.reference;

import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.RelativePositionSpec.Alibi;
import dev.heed.dsl.spec.RelativePositionSpec.Buckets;
import dev.heed.dsl.spec.RelativePositionSpec.Rotary;
import java.util.List;
import java.util.OptionalInt;

/** How attention's scores depend on places, one pair at a time. */
final class ReferencePositions {

  private final String name;
  private final AttentionSpec spec;
  private final Tensors tensors;

  ReferencePositions(String name, AttentionSpec spec, Tensors tensors) {
    this.name = name;
    this.spec = spec;
    this.tensors = tensors;
  }

  /** Heads of a width, turned as complex numbers are by e^(i · angle). */
  double[][] turned(double[][] x, int width) {
    if (!(spec.position() instanceof Rotary rotary)) {
      return x;
    }
    double[][] y = new double[x.length][x[0].length];
    for (int p = 0; p < x.length; p++) {
      for (int c = 0; c < x[p].length; c++) {
        int within = c % width;
        int pair = within % (width / 2);
        double angle = p * Math.pow(rotary.base(), -2.0 * pair / width);
        boolean real = within == pair;
        double other = x[p][real ? c + width / 2 : c - width / 2];
        y[p][c] = x[p][c] * Math.cos(angle) + (real ? -other : other) * Math.sin(angle);
      }
    }
    return y;
  }

  /** What is added to the score of query i and key j. */
  double bias(int head, int i, int j) {
    int heads = spec.heads().count();
    if (spec.position() instanceof Alibi) {
      return -slope(head, heads) * Math.abs(i - j);
    }
    if (spec.position() instanceof Buckets buckets) {
      List<Integer> shape = List.of(buckets.buckets(), heads);
      double[][] table = tensors.get(name + ".relative.weight", shape);
      boolean causal = spec.visibility().ahead().equals(OptionalInt.of(0));
      return table[bucket(j - i, causal, buckets.buckets(), buckets.distance())][head];
    }
    return 0;
  }

  /** As the paper's authors published it: recursion to the next power of two. */
  static double slope(int head, int heads) {
    int power = 1;
    while (power * 2 <= heads) {
      power *= 2;
    }
    return head < power
        ? Math.pow(Math.pow(2, -8.0 / power), head + 1)
        : slope(2 * (head - power), 2 * power);
  }

  /** As T5 has it, of the place of the key behind the query; ranges end a hair early. */
  static int bucket(int behind, boolean causal, int all, int distance) {
    if (!causal) {
      int half = all / 2;
      return (behind > 0 ? half : 0) + bucket(-Math.abs(behind), true, half, distance);
    }
    int away = Math.max(0, -behind);
    int exact = all / 2;
    if (away < exact) {
      return away;
    }
    double share = Math.log(away / (double) exact) / Math.log(distance / (double) exact);
    return Math.min(all - 1, (int) (exact + share * (all - exact) + 1e-6));
  }
}
