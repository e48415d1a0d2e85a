package dev.heed.runtime.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedWeightsTest {

  @Test
  void laysMatricesSideBySide() {
    float[][] query = {{1, 2, 3}, {4, 5, 6}};
    float[][] key = {{7, 8, 9}};
    PackedWeights packed = PackedWeights.of(query, key);
    assertTransposed(new float[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, packed);
  }

  @Test
  void laysBiasesSideBySide() {
    float[] second = {8};
    PackedWeights packed =
        PackedWeights.of(
            new float[][][] {{{1, 2}, {3, 4}}, {{5, 6}}}, new float[][] {{6, 7}, second});
    assertArrayEquals(new float[] {6, 7, 8, 0}, Arrays.copyOf(packed.bias(), 4));
    second[0] = 9;
    packed.repack();
    assertArrayEquals(new float[] {6, 7, 9, 0}, Arrays.copyOf(packed.bias(), 4));
  }

  @Test
  void refusesBiasesThatDoNotFit() {
    float[][][] weights = {{{1, 2}, {3, 4}}};
    assertEquals(
        "bias 0 has 1 elements, must have 2 as its weight has rows",
        assertThrows(
                IllegalArgumentException.class,
                () -> PackedWeights.of(weights, new float[][] {{1}}))
            .getMessage());
    assertEquals(
        "there are 2 biases, must be one for each of 1 weights or none",
        assertThrows(
                IllegalArgumentException.class,
                () -> PackedWeights.of(weights, new float[][] {{1, 2}, {3, 4}}))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 40", "40, 1", "16, 16", "15, 17", "33, 64", "65, 31"})
  void transposesAnySize(int outputs, int inputs) {
    float[][] source = numbered(outputs, inputs);
    PackedWeights packed = PackedWeights.of(source);
    assertTransposed(source, packed);
    float[][] rows = packed.byInput();
    source[outputs - 1][inputs - 1] = -1;
    source[0][0] = -2;
    packed.repack();
    assertTransposed(source, packed);
    assertSame(rows, packed.byInput());
  }

  @Test
  void readsTheSourcesThemselvesForTheBackwardPass() {
    float[][] query = {{1, 2, 3}, {4, 5, 6}};
    float[][] key = {{7, 8, 9}};
    PackedWeights transposed = PackedWeights.transposed(query, key);
    assertEquals(3, transposed.inputs());
    assertEquals(3, transposed.outputs());
    key[0][1] = 80;
    transposed.repack();
    assertSame(query[1], transposed.byInput()[1]);
    assertSame(key[0], transposed.byInput()[2]);
    assertArrayEquals(new float[] {7, 80, 9}, transposed.byInput()[2]);
  }

  @Test
  void refusesRowsOfDifferentLength() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> PackedWeights.of(new float[][] {{1, 2}}, new float[][] {{1, 2}, {3}}));
    assertEquals("row 2 has 1 elements, must have 2 as row 0 has", refused.getMessage());
    assertThrows(IllegalArgumentException.class, () -> PackedWeights.of(new float[0][]));
  }

  private static float[][] numbered(int outputs, int inputs) {
    float[][] source = new float[outputs][inputs];
    for (int out = 0; out < outputs; out++) {
      for (int in = 0; in < inputs; in++) {
        source[out][in] = 1000 * out + in;
      }
    }
    return source;
  }

  private static void assertTransposed(float[][] source, PackedWeights packed) {
    assertEquals(source.length, packed.outputs());
    assertEquals(source[0].length, packed.inputs());
    for (int out = 0; out < source.length; out++) {
      for (int in = 0; in < source[0].length; in++) {
        assertEquals(source[out][in], packed.byInput()[in][out]);
      }
    }
  }
}
