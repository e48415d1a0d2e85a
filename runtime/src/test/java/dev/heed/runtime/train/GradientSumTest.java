package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.TouchedRows;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientSumTest {

  private static final Initializer ZERO = new Initializer.Constant(0);
  private static final int TABLE = 0;
  private static final int ROWS = 50;
  private static final int WIDTH = 7;
  private static final List<ParameterDeclaration> DECLARATIONS =
      List.of(
          new ParameterDeclaration("table", List.of(ROWS, WIDTH), ZERO, false, true),
          new ParameterDeclaration("matrix", List.of(5, 3), ZERO, true, false),
          new ParameterDeclaration("bias", List.of(4), ZERO, false, false));

  private static List<Gradients> shards(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Gradients> shards = new ArrayList<>();
    for (int shard = 0; shard < count; shard++) {
      Gradients gradients = new Gradients(DECLARATIONS);
      shards.add(gradients);
      // what an earlier mini-batch left
      gradients.touch(TABLE, 49)[3] = 8;
      gradients.clear();
      for (int touch = 0; touch < 20; touch++) {
        fill(gradients.touch(TABLE, random.nextInt(40)), random);
      }
      for (int i = 1; i < DECLARATIONS.size(); i++) {
        for (float[] row : gradients.values(i)) {
          fill(row, random);
        }
      }
    }
    return shards;
  }

  private static void fill(float[] row, SplittableRandom random) {
    for (int j = 0; j < row.length; j++) {
      row[j] = (float) random.nextGaussian();
    }
  }

  /** Every row's sum, {@code [parameter][row][column]}, added up here in the shards' order. */
  private static float[][][] expected(List<Gradients> shards) {
    float[][][] sums = new float[DECLARATIONS.size()][][];
    for (int i = 0; i < sums.length; i++) {
      ParameterDeclaration declaration = DECLARATIONS.get(i);
      sums[i] = new float[declaration.rows()][declaration.columns()];
      for (Gradients shard : shards) {
        for (int row = 0; row < declaration.rows(); row++) {
          for (int j = 0; j < declaration.columns(); j++) {
            sums[i][row][j] += shard.row(i, row)[j];
          }
        }
      }
    }
    return sums;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 4", "2, 1", "3, 3", "4, 4", "4, 70"})
  void sumsEveryRowOnce(int count, int parts) {
    List<Gradients> shards = shards(count, 7);
    float[][][] expected = expected(shards);
    Set<Integer> touched = new HashSet<>();
    for (Gradients shard : shards) {
      TouchedRows rows = shard.touched(TABLE);
      IntStream.range(0, rows.count()).forEach(place -> touched.add(rows.row(place)));
    }
    GradientSum sum = new GradientSum(shards, parts);
    sum.begin();
    // in any order
    for (int part = parts - 1; part >= 0; part--) {
      sum.sum(part);
    }
    double squares = 0;
    for (int i = 0; i < expected.length; i++) {
      for (int row = 0; row < expected[i].length; row++) {
        for (int j = 0; j < expected[i][row].length; j++) {
          squares += (double) expected[i][row][j] * expected[i][row][j];
          if (i != TABLE) {
            assertEquals(expected[i][row][j], sum.dense(i)[row][j]);
          }
        }
      }
    }
    assertEquals(Math.sqrt(squares), sum.length(), 1e-6 * sum.length());
    for (int shard = 0; shard < count; shard++) {
      TouchedRows rows = sum.touched(TABLE, shard);
      for (int place = 0; place < rows.count(); place++) {
        if (sum.isSum(TABLE, shard, place)) {
          assertTrue(touched.remove(rows.row(place)), "row " + rows.row(place) + " twice");
          for (int j = 0; j < WIDTH; j++) {
            assertEquals(expected[TABLE][rows.row(place)][j], rows.values(place)[j]);
          }
        }
      }
    }
    assertEquals(Set.of(), touched);
  }

  @Test
  void aNumberThatIsNotFiniteShowsInTheLength() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      List<Gradients> shards = shards(3, 8);
      shards.get(2).touch(TABLE, 45)[6] = bad;
      GradientSum sum = new GradientSum(shards, 2);
      sum.begin();
      sum.sum(0);
      sum.sum(1);
      assertFalse(Double.isFinite(sum.length()));
    }
  }
}
