package dev.heed.runtime.kernel;

/**
 * The angles of rotary positions of Su et al. (2021), "RoFormer", with the pairs of components half
 * a width apart, as Llama and GPT-NeoX have them: components {@code i} and {@code i + width / 2} of
 * position {@code p} are turned by {@code p / base^(2i / width)}.
 */
public final class RotaryAngles {

  private RotaryAngles() {}

  /**
   * The cosines and behind them the sines of the positions from 0 on, {@code [longest][width]}.
   *
   * @param longest how many positions
   * @param width the width of a query and of a key, which is even
   * @param base how much slower the last pair turns than the first
   */
  public static float[][] table(int longest, int width, double base) {
    float[][] table = new float[longest][width];
    int half = width / 2;
    for (int pair = 0; pair < half; pair++) {
      double wavelength = Math.pow(base, 2 * pair / (double) width);
      for (int position = 0; position < longest; position++) {
        table[position][pair] = (float) Math.cos(position / wavelength);
        table[position][half + pair] = (float) Math.sin(position / wavelength);
      }
    }
    return table;
  }
}
