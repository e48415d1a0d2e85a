package dev.heed.runtime.kernel;

/**
 * The codes of positions of Vaswani et al. (2017), "Attention Is All You Need", section 3.5:
 * component {@code 2i} of position {@code p} is {@code sin(p / 10000^(2i / width))}, component
 * {@code 2i + 1} the cosine of the same angle.
 */
public final class SinusoidalPositions {

  private SinusoidalPositions() {}

  /**
   * The codes of the positions from 0 on, {@code [longest][width]}.
   *
   * @param longest how many positions
   * @param width the components of a code
   */
  public static float[][] table(int longest, int width) {
    float[][] table = new float[longest][width];
    for (int component = 0; component < width; component++) {
      double wavelength = Math.pow(10_000, (component - component % 2) / (double) width);
      for (int position = 0; position < longest; position++) {
        double angle = position / wavelength;
        table[position][component] =
            (float) (component % 2 == 0 ? Math.sin(angle) : Math.cos(angle));
      }
    }
    return table;
  }
}
