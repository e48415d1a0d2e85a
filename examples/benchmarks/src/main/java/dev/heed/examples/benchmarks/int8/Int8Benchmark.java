package dev.heed.examples.benchmarks.int8;

import dev.heed.runtime.kernel.Epilogue;
import dev.heed.runtime.kernel.PackedWeights;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Simd;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The first fully connected layer of the large encoder, {@code [128, 256] · [256, 1024]}, in F32
 * and by each way to multiply bytes. Quantising the rows, scaling the sums and biases are left out
 * of the latter, which can only flatter them.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {"--add-modules", "jdk.incubator.vector"})
@Warmup(iterations = 8, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class Int8Benchmark {

  private static final int ROWS = 128;
  private static final int INPUTS = 256;
  private static final int OUTPUTS = 1024;

  private final byte[] weights = new byte[INPUTS * OUTPUTS];
  private final int[][] integers = new int[ROWS][INPUTS];
  private final float[][] floats = new float[ROWS][INPUTS];
  private final int[][] sums = new int[ROWS][OUTPUTS];
  private final float[][] floatSums = new float[ROWS][OUTPUTS];
  private final short[][] shorts = new short[ROWS][INPUTS];
  private final short[][] pairs = new short[INPUTS / 2][2 * OUTPUTS];
  private final short[] repeated = new short[2 * OUTPUTS];
  private final Rows input = new Rows(ROWS, INPUTS);
  private final Rows output = new Rows(ROWS, OUTPUTS);

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private PackedWeights packed;

  /** Random rows and weights; the ways must agree. */
  @Setup
  public void fill() {
    SplittableRandom random = new SplittableRandom(1);
    float[][] matrix = new float[OUTPUTS][INPUTS];
    for (int k = 0; k < INPUTS; k++) {
      for (int j = 0; j < OUTPUTS; j++) {
        byte weight = (byte) random.nextInt(-127, 128);
        weights[k * OUTPUTS + j] = weight;
        pairs[k / 2][2 * j + k % 2] = weight;
        matrix[j][k] = weight;
      }
    }
    for (int row = 0; row < ROWS; row++) {
      for (int k = 0; k < INPUTS; k++) {
        int value = random.nextInt(-127, 128);
        integers[row][k] = value;
        shorts[row][k] = (short) value;
        floats[row][k] = value;
        input.values()[row][k] = value;
      }
    }
    packed = PackedWeights.of(new float[][][] {matrix}, new float[][] {});
    requireAgreement();
  }

  private void requireAgreement() {
    float[][] wanted = f32();
    int[][] widened = widened();
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < OUTPUTS; j++) {
        requireEqual(wanted[row][j], widened[row][j], "widened");
      }
    }
    int[][] paired = pairs();
    float[][] single = weightsOnly();
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j < OUTPUTS; j++) {
        requireEqual(wanted[row][j], paired[row][j], "pairs");
        requireEqual(wanted[row][j], single[row][j], "weightsOnly");
      }
    }
  }

  /** Sums of 256 products below 2¹⁴ are whole numbers below 2²⁴, which F32 has exactly. */
  private static void requireEqual(float wanted, float found, String way) {
    if (wanted != found) {
      throw new IllegalStateException(way + " gives " + found + " instead of " + wanted);
    }
  }

  /** The product that a model runs. */
  @Benchmark
  public float[][] f32() {
    Simd.product(input, packed, Epilogue.NONE, output, ROWS);
    return output.values();
  }

  /** Bytes widened to integers. */
  @Benchmark
  public int[][] widened() {
    for (int row = 0; row < ROWS; row += 4) {
      Int8Kernels.widened(integers, row, weights, INPUTS, OUTPUTS, sums);
    }
    return sums;
  }

  /** Weights widened to F32. */
  @Benchmark
  public float[][] weightsOnly() {
    for (int row = 0; row < ROWS; row += 4) {
      Int8Kernels.weightsOnly(floats, row, weights, INPUTS, OUTPUTS, floatSums);
    }
    return floatSums;
  }

  /** Pairs of 16 bits. */
  @Benchmark
  public int[][] pairs() {
    for (int row = 0; row < ROWS; row++) {
      Arrays.fill(sums[row], 0);
      Int8Kernels.pairs(shorts[row], pairs, INPUTS, OUTPUTS, repeated, sums[row]);
    }
    return sums;
  }

  /**
   * Pairs of 16 bits as if repeating the inputs cost nothing: its sums are not those of a product.
   */
  @Benchmark
  public int[][] pairsAlone() {
    for (int row = 0; row < ROWS; row++) {
      for (int k = 0; k < INPUTS / 2; k++) {
        Int8Kernels.addPairs(repeated, pairs[k], OUTPUTS, sums[row]);
      }
    }
    return sums;
  }
}
