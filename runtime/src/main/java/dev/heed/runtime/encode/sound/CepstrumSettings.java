package dev.heed.runtime.encode.sound;

/**
 * Mel-frequency cepstral coefficients (MFCC): the first coefficients of the orthonormal discrete
 * cosine transform (DCT-II) of a frame's log-mel row, then their changes over time. The first
 * coefficient is the transform's own, not the frame's energy.
 *
 * @param coefficients how many, at least 1 and at most as many as filters
 * @param lifter L of the factor 1 + L / 2 · sin(πk / L) of coefficient k; 0 for none, 22 in Kaldi
 * @param orders how many deltas follow: 0, 1 (Δ) or 2 (Δ and ΔΔ)
 * @param reach how many frames a delta looks back and ahead, 1 to 16: Δ[t] = Σ n (c[t + n] − c[t −
 *     n]) / 2 Σ n² over n = 1 … reach, where the first and the last frame stand for those beyond
 */
public record CepstrumSettings(int coefficients, double lifter, int orders, int reach) {

  private static final int LONGEST_REACH = 16;

  /** Checks the ranges. */
  public CepstrumSettings {
    if (coefficients < 1) {
      throw new IllegalArgumentException(
          "coefficients is " + coefficients + ", must be at least 1");
    }
    if (!(lifter >= 0) || !Double.isFinite(lifter)) {
      throw new IllegalArgumentException("lifter is " + lifter + ", must be at least 0");
    }
    if (orders < 0 || orders > 2) {
      throw new IllegalArgumentException("orders is " + orders + ", must be 0, 1 or 2");
    }
    if (reach < 1 || reach > LONGEST_REACH) {
      throw new IllegalArgumentException("reach is " + reach + ", must be 1 to " + LONGEST_REACH);
    }
  }

  /** 13 coefficients with Δ and ΔΔ, 39 in all, lifter 22, deltas that reach 2 frames. */
  public static CepstrumSettings standard() {
    return new CepstrumSettings(13, 22, 2, 2);
  }

  /** The elements of a row. */
  public int width() {
    return coefficients * (1 + orders);
  }

  /** How many frames must follow one before its row is known. */
  public int latency() {
    return orders * reach;
  }
}
