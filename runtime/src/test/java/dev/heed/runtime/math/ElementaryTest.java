package dev.heed.runtime.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Compares with double precision at every 1009th bit pattern of a float, infinities and all. */
class ElementaryTest {

  private static final int STEP = 1009;

  private interface Function {
    float apply(float x);
  }

  @Test
  void expIsWithinItsError() {
    assertWithinUlps(1.5, Elementary::exp, Math::exp, -Float.MAX_VALUE, Float.MAX_VALUE);
    // densely where it matters most
    for (float x = -110; x < 90; x += 0.0013f) {
      assertEquals(Math.exp(x), Elementary.exp(x), 1.5 * ulp(Math.exp(x)), "exp");
    }
  }

  @Test
  void expOfNegativeIsWithinItsError() {
    assertWithinUlps(1, Elementary::expOfNegative, Math::exp, -Float.MAX_VALUE, 10);
    for (float x = -110; x < 10; x += 0.0013f) {
      assertEquals(Math.exp(x), Elementary.expOfNegative(x), ulp(Math.exp(x)), "exp");
    }
  }

  @Test
  void expMeetsItsLimits() {
    assertEquals(0f, Elementary.exp(Float.NEGATIVE_INFINITY));
    assertEquals(0f, Elementary.exp(-104));
    assertEquals(Float.MIN_VALUE, Elementary.exp(-103.9f));
    assertEquals(1f, Elementary.exp(0f));
    assertEquals(Float.POSITIVE_INFINITY, Elementary.exp(88.73f));
    assertEquals(Float.POSITIVE_INFINITY, Elementary.exp(Float.POSITIVE_INFINITY));
    assertEquals(0f, Elementary.expOfNegative(Float.NEGATIVE_INFINITY));
    assertEquals(0f, Elementary.expOfNegative(-104));
    assertEquals(1f, Elementary.expOfNegative(0f));
  }

  @Test
  void sigmoidIsWithinItsError() {
    DoubleUnaryOperator sigmoid = x -> 1 / (1 + Math.exp(-x));
    assertWithinUlps(2.5, Elementary::sigmoid, sigmoid, -88.72f, Float.MAX_VALUE);
    assertEquals(0f, Elementary.sigmoid(Float.NEGATIVE_INFINITY));
    assertEquals(1f, Elementary.sigmoid(Float.POSITIVE_INFINITY));
  }

  @Test
  void tanhIsWithinItsErrorAndBounds() {
    assertWithinUlps(5.5, Elementary::tanh, Math::tanh, -Float.MAX_VALUE, Float.MAX_VALUE);
    assertEquals(-1f, Elementary.tanh(Float.NEGATIVE_INFINITY));
    assertEquals(1f, Elementary.tanh(Float.POSITIVE_INFINITY));
    assertBounded(Elementary::tanh, 4, 12);
  }

  @Test
  void erfIsWithinItsErrorAndBounds() {
    assertWithinUlps(6, Elementary::erf, ElementaryTest::erf, -Float.MAX_VALUE, Float.MAX_VALUE);
    assertEquals(-1f, Elementary.erf(Float.NEGATIVE_INFINITY));
    assertEquals(1f, Elementary.erf(Float.POSITIVE_INFINITY));
    assertBounded(Elementary::erf, 3, 5);
  }

  @Test
  void geluIsWithinItsError() {
    DoubleUnaryOperator gelu = x -> 0.5 * x * (1 + erf(x * Math.sqrt(0.5)));
    assertWithin(x -> 3e-7 * Math.max(1, Math.abs(x)), Elementary::gelu, gelu);
    assertEquals(-0f, Elementary.gelu(Float.NEGATIVE_INFINITY));
    assertEquals(-0f, Elementary.gelu(-6));
    assertEquals(Float.POSITIVE_INFINITY, Elementary.gelu(Float.POSITIVE_INFINITY));
  }

  @Test
  void geluDerivativeIsWithinItsError() {
    double density = 1 / Math.sqrt(2 * Math.PI);
    DoubleUnaryOperator derivative =
        x -> 0.5 * (1 + erf(x * Math.sqrt(0.5))) + x * density * Math.exp(-0.5 * x * x);
    assertWithin(x -> 5e-7, Elementary::geluDerivative, derivative);
    assertEquals(0, Elementary.geluDerivative(Float.NEGATIVE_INFINITY), 5e-7);
    assertEquals(1, Elementary.geluDerivative(Float.POSITIVE_INFINITY), 5e-7);
  }

  @Test
  void geluTanhAndItsDerivativeAreWithinTheirErrors() {
    DoubleUnaryOperator inner = x -> Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    DoubleUnaryOperator gelu = x -> 0.5 * x * (1 + Math.tanh(inner.applyAsDouble(x)));
    assertWithin(x -> 5e-7 * Math.max(1, Math.abs(x)), Elementary::geluTanh, gelu);
    DoubleUnaryOperator derivative =
        x -> {
          double tanh = Math.tanh(inner.applyAsDouble(x));
          double rest = 1 - tanh * tanh;
          double slope = Math.sqrt(2 / Math.PI) * (1 + 3 * 0.044715 * x * x);
          return 0.5 * (1 + tanh) + (rest == 0 ? 0 : 0.5 * x * rest * slope);
        };
    assertWithin(x -> 2e-6, Elementary::geluTanhDerivative, derivative);
    assertEquals(0, Elementary.geluTanh(Float.NEGATIVE_INFINITY), 1e-35);
    assertEquals(Float.POSITIVE_INFINITY, Elementary.geluTanh(Float.POSITIVE_INFINITY));
  }

  @Test
  void siluAndItsDerivativeAreWithinTheirErrors() {
    DoubleUnaryOperator sigmoid = x -> 1 / (1 + Math.exp(-x));
    assertWithin(
        x -> 3e-7 * Math.max(1, Math.abs(x)), Elementary::silu, x -> x * sigmoid.applyAsDouble(x));
    assertWithin(
        x -> 1e-6,
        Elementary::siluDerivative,
        x -> {
          double s = sigmoid.applyAsDouble(x);
          double rest = sigmoid.applyAsDouble(-x);
          return s + (rest == 0 || s == 0 ? 0 : x * s * rest);
        });
    assertEquals(-0f, Elementary.silu(Float.NEGATIVE_INFINITY));
    assertEquals(Float.POSITIVE_INFINITY, Elementary.silu(Float.POSITIVE_INFINITY));
  }

  @Test
  void keepsNaN() {
    assertTrue(Float.isNaN(Elementary.geluTanh(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.geluTanhDerivative(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.silu(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.siluDerivative(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.exp(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.expOfNegative(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.sigmoid(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.tanh(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.erf(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.gelu(Float.NaN)));
    assertTrue(Float.isNaN(Elementary.geluDerivative(Float.NaN)));
  }

  @Test
  void theReferenceKnowsTheErrorFunction() {
    // Abramowitz and Stegun, table 7.1
    assertEquals(0.5204998778, erf(0.5), 1e-10);
    assertEquals(0.8427007929, erf(1), 1e-10);
    assertEquals(-0.9953222650, erf(-2), 1e-10);
    assertEquals(0.9999779095, erf(3), 1e-10);
  }

  private static void assertWithinUlps(
      double ulps, Function function, DoubleUnaryOperator exact, float least, float most) {
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STEP) {
      float x = Float.intBitsToFloat((int) bits);
      if (x >= least && x <= most) {
        double expected = exact.applyAsDouble(x);
        float found = function.apply(x);
        boolean same = (float) expected == found; // both infinite, for one
        if (!same && !(Math.abs(found - expected) <= ulps * ulp(expected))) {
          assertEquals(expected, found, ulps * ulp(expected), "at " + x);
        }
      }
    }
  }

  private static double ulp(double value) {
    return Math.ulp((float) value);
  }

  private static void assertWithin(
      DoubleUnaryOperator error, Function function, DoubleUnaryOperator exact) {
    for (long bits = Integer.MIN_VALUE; bits <= Integer.MAX_VALUE; bits += STEP) {
      float x = Float.intBitsToFloat((int) bits);
      if (Float.isFinite(x)) {
        double expected = exact.applyAsDouble(x);
        double allowed = error.applyAsDouble(x);
        if (!(Math.abs(function.apply(x) - expected) <= allowed)) {
          assertEquals(expected, function.apply(x), allowed, "at " + x);
        }
      }
    }
  }

  private static void assertBounded(Function function, float from, float to) {
    for (float x = from; x < to; x += 1e-5f) {
      assertTrue(Math.abs(function.apply(x)) <= 1, "at " + x);
      assertEquals(function.apply(x), -function.apply(-x), "at " + x);
    }
  }

  /** The error function by its series, and from 2.5 on by its continued fraction. */
  private static double erf(double x) {
    double size = Math.abs(x);
    if (size > 6) {
      return Math.signum(x);
    }
    if (size >= 2.5) {
      double fraction = 0;
      for (int k = 120; k >= 1; k--) {
        fraction = k / 2.0 / (size + fraction);
      }
      double rest = Math.exp(-size * size) / Math.sqrt(Math.PI) / (size + fraction);
      return Math.signum(x) * (1 - rest);
    }
    double power = x;
    double sum = x;
    for (int n = 1; Math.abs(power) > 1e-18 * Math.abs(sum); n++) {
      power *= -x * x / n;
      sum += power / (2 * n + 1);
    }
    return sum * 2 / Math.sqrt(Math.PI);
  }
}
