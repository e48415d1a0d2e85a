package dev.heed.runtime.kernel;

/**
 * The slopes of Press et al. (2022), "Train Short, Test Long": a geometric series that ends at 2⁻⁸
 * for a power of two of heads; for other numbers the series of the power of two below, and then
 * every second slope of the series of the one above.
 */
public final class AlibiSlopes {

  private AlibiSlopes() {}

  /** The slope of each head, {@code [heads]}. */
  public static float[] of(int heads) {
    int power = Integer.highestOneBit(heads);
    float[] slopes = new float[heads];
    for (int head = 0; head < heads; head++) {
      double exponent =
          head < power ? 8.0 * (head + 1) / power : 4.0 * (2 * (head - power) + 1) / power;
      slopes[head] = (float) Math.pow(2, -exponent);
    }
    return slopes;
  }
}
