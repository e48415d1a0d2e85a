package dev.heed.runtime.encode.sound;

/** The discrete cosine transform of a log-mel row. Thread-safe. */
final class Cepstrum {

  /** {@code [coefficients][filters]}, lifter included. */
  private final double[][] matrix;

  Cepstrum(CepstrumSettings settings, int filters) {
    if (settings.coefficients() > filters) {
      throw new IllegalArgumentException(
          String.format(
              "coefficients is %d, must be at most %d, the filters",
              settings.coefficients(), filters));
    }
    this.matrix = new double[settings.coefficients()][filters];
    for (int k = 0; k < matrix.length; k++) {
      double lifter = settings.lifter();
      double lift = lifter == 0 ? 1 : 1 + lifter / 2 * StrictMath.sin(Math.PI * k / lifter);
      double scale = Math.sqrt((k == 0 ? 1.0 : 2.0) / filters) * lift;
      for (int i = 0; i < filters; i++) {
        matrix[k][i] = scale * StrictMath.cos(Math.PI * k * (i + 0.5) / filters);
      }
    }
  }

  void of(double[] logarithms, float[] row) {
    for (int k = 0; k < matrix.length; k++) {
      double[] cosines = matrix[k];
      double sum = 0;
      for (int i = 0; i < cosines.length; i++) {
        sum += cosines[i] * logarithms[i];
      }
      row[k] = (float) sum;
    }
  }
}
