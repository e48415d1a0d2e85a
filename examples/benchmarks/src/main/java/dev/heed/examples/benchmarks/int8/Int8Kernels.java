package dev.heed.examples.benchmarks.int8;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * Products of rows with a matrix {@code [inputs, outputs]} of bytes, by four rows and a vector of
 * outputs at a time. Shapes: rows {@code [4, inputs]}, sums {@code [4, outputs]}.
 */
final class Int8Kernels {

  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;

  /** As many bytes as there are lanes of 32 bits. */
  private static final VectorSpecies<Byte> BYTES =
      VectorSpecies.of(byte.class, VectorShape.forBitSize(INTS.vectorBitSize() / Integer.BYTES));

  static final int LANES = INTS.length();

  private Int8Kernels() {}

  /** Widened to 32 bits, multiplied and added as integers. */
  static void widened(int[][] x, int row, byte[] weights, int inputs, int outputs, int[][] sums) {
    int[] x0 = x[row];
    int[] x1 = x[row + 1];
    int[] x2 = x[row + 2];
    int[] x3 = x[row + 3];
    for (int j = 0; j < outputs; j += LANES) {
      IntVector a = IntVector.zero(INTS);
      IntVector b = a;
      IntVector c = a;
      IntVector d = a;
      for (int k = 0; k < inputs; k++) {
        IntVector w =
            (IntVector)
                ByteVector.fromArray(BYTES, weights, k * outputs + j)
                    .convertShape(VectorOperators.B2I, INTS, 0);
        a = a.add(w.mul(x0[k]));
        b = b.add(w.mul(x1[k]));
        c = c.add(w.mul(x2[k]));
        d = d.add(w.mul(x3[k]));
      }
      a.intoArray(sums[row], j);
      b.intoArray(sums[row + 1], j);
      c.intoArray(sums[row + 2], j);
      d.intoArray(sums[row + 3], j);
    }
  }

  /** Only the weights have 8 bits: widened to F32 and multiplied as such. */
  static void weightsOnly(
      float[][] x, int row, byte[] weights, int inputs, int outputs, float[][] sums) {
    float[] x0 = x[row];
    float[] x1 = x[row + 1];
    float[] x2 = x[row + 2];
    float[] x3 = x[row + 3];
    for (int j = 0; j < outputs; j += LANES) {
      FloatVector a = FloatVector.zero(FLOATS);
      FloatVector b = a;
      FloatVector c = a;
      FloatVector d = a;
      for (int k = 0; k < inputs; k++) {
        FloatVector w =
            (FloatVector)
                ByteVector.fromArray(BYTES, weights, k * outputs + j)
                    .convertShape(VectorOperators.B2F, FLOATS, 0);
        a = w.fma(FloatVector.broadcast(FLOATS, x0[k]), a);
        b = w.fma(FloatVector.broadcast(FLOATS, x1[k]), b);
        c = w.fma(FloatVector.broadcast(FLOATS, x2[k]), c);
        d = w.fma(FloatVector.broadcast(FLOATS, x3[k]), d);
      }
      a.intoArray(sums[row], j);
      b.intoArray(sums[row + 1], j);
      c.intoArray(sums[row + 2], j);
      d.intoArray(sums[row + 3], j);
    }
  }

  /**
   * Pairs of 16 bits: the one loop that HotSpot turns into {@code vpmaddwd}, or {@code vpdpwssd}
   * where the machine has it. Both factors must lie in memory, so a pair of inputs is repeated for
   * all outputs first.
   *
   * @param weights {@code [inputs / 2, outputs, 2]}
   * @param repeated room for {@code [outputs, 2]}
   */
  static void pairs(
      short[] x, short[][] weights, int inputs, int outputs, short[] repeated, int[] sums) {
    for (int k = 0; k < inputs; k += 2) {
      short first = x[k];
      short second = x[k + 1];
      for (int j = 0; j < outputs; j++) {
        repeated[2 * j] = first;
        repeated[2 * j + 1] = second;
      }
      addPairs(repeated, weights[k / 2], outputs, sums);
    }
  }

  /** {@code sums[j] += x[2j] · w[2j] + x[2j + 1] · w[2j + 1]}. */
  static void addPairs(short[] x, short[] w, int outputs, int[] sums) {
    for (int j = 0; j < outputs; j++) {
      sums[j] += x[2 * j] * w[2 * j] + x[2 * j + 1] * w[2 * j + 1];
    }
  }
}
