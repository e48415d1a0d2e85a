package dev.heed.runtime.parameter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {

  private static final ParameterDeclaration NORMAL = table("layers.0.weight", 100, 50);
  private static final ParameterDeclaration NEXT = table("layers.1.weight", 100, 50);
  private static final ParameterDeclaration UNIFORM =
      new ParameterDeclaration(
          "dense.weight", List.of(64, 64), new Initializer.Uniform(0.25f), true, false);
  private static final ParameterDeclaration GAIN =
      new ParameterDeclaration("gain", List.of(3), new Initializer.Constant(1), false, false);

  @Test
  void startsTheSameForTheSameSeed() {
    Parameters one = Parameters.initialised(List.of(NORMAL, UNIFORM, GAIN), 7);
    Parameters two = Parameters.initialised(List.of(NORMAL, UNIFORM, GAIN), 7);
    for (int i = 0; i < one.size(); i++) {
      assertArrayEquals(one.values(i), two.values(i));
    }
    Parameters other = Parameters.initialised(List.of(NORMAL), 8);
    assertFalse(Arrays.deepEquals(one.values(0), other.values(0)));
  }

  // the values come from an independent implementation: a seed means the same on every machine
  @Test
  void startsTheSameOnEveryMachine() {
    Parameters parameters = Parameters.initialised(List.of(NORMAL, UNIFORM), 42);
    assertArrayEquals(
        new float[] {-0.033718016f, -0.035831124f, 0.01903366f},
        Arrays.copyOf(parameters.values(0)[0], 3));
    assertArrayEquals(
        new float[] {-0.13133337f, 0.12205585f, -0.07049568f},
        Arrays.copyOf(parameters.values(1)[0], 3));
  }

  @Test
  void startsAParameterTheSameWhateverIsBesideIt() {
    Parameters one = Parameters.initialised(List.of(NORMAL, UNIFORM), 7);
    Parameters two = Parameters.initialised(List.of(GAIN, UNIFORM, NEXT, NORMAL), 7);
    assertArrayEquals(one.values(0), two.values(3));
    assertArrayEquals(one.values(1), two.values(1));
  }

  @Test
  void startsParametersIndependently() {
    float[] one = flat(Parameters.initialised(List.of(NORMAL), 0).values(0));
    float[] two = flat(Parameters.initialised(List.of(NEXT), 0).values(0));
    float[] three = flat(Parameters.initialised(List.of(NORMAL), 1).values(0));
    // of 5,000 pairs, the correlation has a deviation of 0.014; a shifted stream would give 1
    for (int shift = 0; shift < 20; shift++) {
      assertEquals(0, correlation(one, two, shift), 0.07, "names, shift " + shift);
      assertEquals(0, correlation(two, one, shift), 0.07, "names, shift " + -shift);
      assertEquals(0, correlation(one, three, shift), 0.07, "seeds, shift " + shift);
    }
  }

  @Test
  void followsTheInitialisers() {
    Parameters parameters = Parameters.initialised(List.of(NORMAL, UNIFORM, GAIN), 3);
    float[] normal = flat(parameters.values(0));
    assertEquals(0, mean(normal), 0.001);
    assertEquals(0.02, Math.sqrt(correlation(normal, normal, 0)) * 0.02, 0.001);
    float[] uniform = flat(parameters.values(1));
    double largest = 0;
    for (float value : uniform) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertEquals(0.25, largest, 0.001);
    assertEquals(0, mean(uniform), 0.01);
    assertArrayEquals(new float[] {1, 1, 1}, parameters.vector(2));
    assertNotEquals(normal[0], normal[1]);
  }

  @Test
  void copiesDeeply() {
    Parameters parameters = Parameters.initialised(List.of(UNIFORM, GAIN), 3);
    Parameters copy = parameters.copy();
    parameters.vector(1)[0] = 9;
    assertEquals(1, copy.vector(1)[0]);
    copy.set(parameters);
    assertEquals(9, copy.vector(1)[0]);
    Parameters other = Parameters.zeros(List.of(GAIN));
    assertThrows(IllegalArgumentException.class, () -> other.set(parameters));
  }

  @Test
  void refusesTwoParametersOfOneName() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class, () -> Parameters.zeros(List.of(GAIN, NORMAL, GAIN)));
    assertEquals("two parameters are called gain, names must differ", refused.getMessage());
  }

  private static ParameterDeclaration table(String name, int rows, int columns) {
    return new ParameterDeclaration(
        name, List.of(rows, columns), new Initializer.Normal(0.02f), false, true);
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, flat, row * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static double mean(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The mean product at a shift, in units of the deviation 0.02 squared. */
  private static double correlation(float[] one, float[] other, int shift) {
    double sum = 0;
    for (int i = 0; i + shift < one.length; i++) {
      sum += one[i + shift] * (double) other[i];
    }
    return sum / (one.length - shift) / (0.02 * 0.02);
  }
}
