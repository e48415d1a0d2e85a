package dev.heed.runtime.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VectorEncoderTest {

  private final VectorEncoder encoder = new VectorEncoder(3, 2);
  private final VectorBatch batch = new VectorBatch();

  @Test
  void inputsAreLaidEndToEndAsCopies() {
    float[][] first = {{1, 2}, {3, 4}, {5, 6}};
    encoder.append(first, batch);
    encoder.append(new float[] {7, 8}, batch);
    first[1][0] = 99;
    assertEquals(2, batch.sequences());
    assertEquals(3, batch.start(1));
    assertEquals(4, batch.rows());
    assertArrayEquals(new float[] {3, 4}, batch.vectors()[1]);
    assertArrayEquals(new float[] {7, 8}, batch.vectors()[3]);
    VectorBatch other = batch.empty();
    other.append(batch, 1);
    other.append(batch, 0);
    assertArrayEquals(new float[] {7, 8}, other.vectors()[0]);
    assertArrayEquals(new float[] {5, 6}, other.vectors()[3]);
    batch.clear();
    assertEquals(0, batch.rows());
  }

  @Test
  void refusalsNameRowAndColumnAndChangeNothing() {
    encoder.append(new float[][] {{1, 2}}, batch);
    assertRefused(
        "vector 1 is NaN at column 0, must be finite", new float[][] {{1, 2}, {Float.NaN, 0}});
    assertRefused(
        "vector 0 is -Infinity at column 1, must be finite",
        new float[][] {{1, Float.NEGATIVE_INFINITY}});
    assertRefused(
        "vector 1 has 3 elements, must have 2 elements", new float[][] {{1, 2}, {1, 2, 3}});
    assertRefused("vector 0 is null, must have 2 elements", new float[][] {null});
    assertRefused("the input has no vector, must have 1 to 3 of 2 elements", new float[0][]);
    assertRefused("the input has 4 vectors, the model takes at most 3", new float[4][2]);
    assertEquals(
        "vector 0 has 1 elements, must have 2 elements",
        assertThrows(IllegalArgumentException.class, () -> encoder.append(new float[1], batch))
            .getMessage());
    assertEquals(1, batch.sequences());
    assertEquals(1, batch.rows());
  }

  @Test
  void madeUpVectorsAreAccepted() {
    encoder.append(encoder.synthetic(3), batch);
    encoder.append(encoder.syntheticVector(9), batch);
    assertEquals(4, batch.rows());
  }

  private void assertRefused(String message, float[][] vectors) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> encoder.append(vectors, batch))
            .getMessage());
  }
}
