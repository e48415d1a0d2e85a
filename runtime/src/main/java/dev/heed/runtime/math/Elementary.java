package dev.heed.runtime.math;

/**
 * Elementary functions of one float, without branches, casts or bit tricks, so that a loop over a
 * {@code float[]} that calls one of them becomes vector instructions in HotSpot's C2 from JDK 17
 * on: about 1 ns per element, against 9–20 ns for {@code Math.exp} and 40–60 ns for {@code
 * Math.tanh}.
 *
 * <p>C2 gives up on loops of more than 60 nodes, of which an array that is read or written costs
 * about 4. So a loop should do little beside the one call: {@code y[i] = exp(x[i] - c)} is
 * vectorised on 17, {@code exp(x[i] - c[i])} is not, and is with {@link #expOfNegative}; adding up
 * belongs in a loop of its own. Results that are subnormal, or 0 because they are below that, cost
 * about 6 ns.
 *
 * <p>Errors are the largest over every 211th float, rounded up, in units in the last place of the
 * exact result, or absolute where said. NaN gives NaN. Only IEEE additions, products and quotients
 * are used, so that every machine gives the same bits. Thread-safe.
 */
public final class Elementary {

  /** 1.5 · 2²³: (x + MAGIC) − MAGIC is x rounded to an integer, for |x| up to 2²². */
  private static final float MAGIC = 12582912f;

  /** From 3.84 on erf is above 1 − 2⁻²⁵, which is 1 as a float; here the quotient reaches 1 too. */
  private static final float ERF_LIMIT = 3.94f;

  /** From here on tanh is above 1 − 2⁻²⁵, which is 1 as a float. */
  private static final float TANH_LIMIT = 9.02f;

  private static final float ROOT_HALF = 0.70710677f;

  private Elementary() {}

  /**
   * eˣ, within 1.5 ulp; exactly 0 from −103.98 down to −∞, +∞ from 88.73 on.
   *
   * @param x any float
   */
  public static float exp(float x) {
    return expWithin(Math.min(Math.max(x, -104f), 89f));
  }

  /** eˣ for x in [−104, 89]: with x = 2m · ln 2 + r, |r| ≤ ln 2, it is 2ᵐ · eʳ · 2ᵐ. */
  private static float expWithin(float x) {
    float m = (x * 0.7213475f + MAGIC) - MAGIC;
    // 2 ln 2 in two parts, of which the first has 15 bits, so that m · 1.3862915 is exact
    float r = (x - m * 1.3862915f) - m * 2.8572135e-6f;
    float t = r * r;
    float c = r - t * (0.16666663f - t * (0.002777285f - t * 6.452819e-5f));
    float power = powerOfTwo(m);
    // the power in two halves: 2²ᵐ may be beyond the floats while the result is not
    return (1f + (r + r * c / (2f - c))) * power * power;
  }

  /**
   * 2ᵐ exactly, for integers m in [−75, 64]: this quotient to the 128th is within a factor of √2 of
   * it; adding and taking away √2 · 2²³ times as much keeps nothing but its first binary digit.
   */
  private static float powerOfTwo(float m) {
    float a = (373.15f + m) / (373.15f - m);
    float a2 = a * a;
    float a4 = a2 * a2;
    float a8 = a4 * a4;
    float a16 = a8 * a8;
    float a32 = a16 * a16;
    float a64 = a32 * a32;
    float near = a64 * a64;
    float large = near * 11863283f;
    return (near + large) - large;
  }

  /**
   * eˣ for x that is not above 0, as softmax needs it, within 1 ulp; exactly 0 from −103.98 down to
   * −∞. Shorter than {@link #exp}, so that more fits beside it.
   *
   * @param x at most 0, or NaN; up to 10 the result is right as well, beyond that undefined
   */
  public static float expOfNegative(float x) {
    float c = Math.max(x, -104f);
    float n = (c * 1.442695f + MAGIC) - MAGIC;
    // ln 2 in two parts, of which the first has 15 bits, so that its product is exact
    float high = n * 0.69314575f;
    float r = (c - high) - n * 1.4286068e-6f;
    float t = r * r;
    float d = r - t * (0.16666616f - t * 0.0027659582f);
    // 2ⁿ as in powerOfTwo, for integers n in [−150, 15]
    float a = (306.1786f + high) / (306.35828f - n);
    float a2 = a * a;
    float a4 = a2 * a2;
    float a8 = a4 * a4;
    float a16 = a8 * a8;
    float a32 = a16 * a16;
    float a64 = a32 * a32;
    float near = a64 * a64;
    float large = near * 11863283f;
    return (1f + (r + r * d / (2f - d))) * ((near + large) - large);
  }

  /**
   * 1 / (1 + e⁻ˣ), within 2.5 ulp; exactly 0 from −88.73 down, where it is below 3 · 10⁻³⁹.
   *
   * @param x any float
   */
  public static float sigmoid(float x) {
    return 1f / (1f + exp(-x));
  }

  /**
   * The hyperbolic tangent, within 5.5 ulp; never beyond −1 and 1.
   *
   * @param x any float
   */
  public static float tanh(float x) {
    float c = Math.min(Math.max(x, -TANH_LIMIT), TANH_LIMIT);
    float t = c * c;
    float p = 1.3319143e-8f;
    p = p * t + 2.0583539e-5f;
    p = p * t + 0.0034940382f;
    p = p * t + 0.13379721f;
    p = p * t + 1f;
    float q = 7.76205e-7f;
    q = q * t + 3.2830986e-4f;
    q = q * t + 0.025871087f;
    q = q * t + 0.46713036f;
    q = q * t + 1f;
    return Math.min(Math.max(c * p / q, -1f), 1f);
  }

  /**
   * The error function, 2/√π · ∫₀ˣ exp(−s²) ds, within 6 ulp; never beyond −1 and 1.
   *
   * @param x any float
   */
  public static float erf(float x) {
    float c = Math.min(Math.max(x, -ERF_LIMIT), ERF_LIMIT);
    return Math.min(Math.max(erfWithin(c), -1f), 1f);
  }

  /** erf for |x| up to {@link #ERF_LIMIT}: x · p(x²) / q(x²), all coefficients positive. */
  private static float erfWithin(float x) {
    float t = x * x;
    float p = 2.116746e-6f;
    p = p * t + 2.858258e-4f;
    p = p * t + 0.0036617888f;
    p = p * t + 0.052444592f;
    p = p * t + 0.1875601f;
    p = p * t + 1.1283792f;
    float q = 3.882666e-5f;
    q = q * t + 0.0011433212f;
    q = q * t + 0.014760577f;
    q = q * t + 0.11299803f;
    q = q * t + 0.4995537f;
    q = q * t + 1f;
    return x * p / q;
  }

  /**
   * GELU in its erf form, x · Φ(x) with the normal distribution Φ, within an absolute 3 · 10⁻⁷ ·
   * max(1, |x|).
   *
   * @param x any float; −∞ gives −0
   */
  public static float gelu(float x) {
    // below this limit the result is 0, so that x itself may be clamped
    float c = Math.max(x, -ERF_LIMIT / ROOT_HALF);
    float erf = erfWithin(Math.min(c * ROOT_HALF, ERF_LIMIT));
    return 0.5f * c * (1f + Math.max(erf, -1f));
  }

  /**
   * The derivative of {@link #gelu}, Φ(x) + x · φ(x) with the normal density φ, within an absolute
   * 5 · 10⁻⁷.
   *
   * @param x any float
   */
  public static float geluDerivative(float x) {
    // an odd function plus ½, which differs from 0 and 1 by less than 4 · 10⁻⁸ beyond ±6
    float c = Math.min(Math.max(x, -6f), 6f);
    float t = c * c;
    float p = 1.9088512e-7f;
    p = p * t + 3.585058e-5f;
    p = p * t + 2.4184093e-5f;
    p = p * t + 0.014209174f;
    p = p * t - 0.030743454f;
    p = p * t + 0.7978845f;
    float q = 8.887479e-6f;
    q = q * t + 1.9351987e-4f;
    q = q * t + 0.0035287624f;
    q = q * t + 0.041064724f;
    q = q * t + 0.29480568f;
    q = q * t + 1f;
    return 0.5f + c * p / q;
  }

  /**
   * GELU in its tanh form, x/2 · (1 + tanh(√(2/π) · (x + 0.044715 x³))), within an absolute 5 ·
   * 10⁻⁷ · max(1, |x|).
   *
   * @param x any float; −∞ gives a negative number of less than 10⁻³⁵
   */
  public static float geluTanh(float x) {
    // ½ (1 + tanh u) is the sigmoid of 2u; below this limit the result is 0 as good as
    float c = Math.max(x, -10f);
    return c * sigmoid(c * (1.5957692f + 0.071354814f * (c * c)));
  }

  /**
   * The derivative of {@link #geluTanh}, within an absolute 2 · 10⁻⁶.
   *
   * @param x any float
   */
  public static float geluTanhDerivative(float x) {
    // it differs from 0 and 1 by less than 10⁻⁹ beyond ±6
    float c = Math.min(Math.max(x, -6f), 6f);
    float t = c * c;
    float e = exp(-c * (1.5957692f + 0.071354814f * t));
    float s = 1f / (1f + e);
    return s + c * (1.5957692f + 0.21406445f * t) * (e * s * s);
  }

  /**
   * SiLU, x · sigmoid(x), within an absolute 3 · 10⁻⁷ · max(1, |x|).
   *
   * @param x any float; −∞ gives −0
   */
  public static float silu(float x) {
    float c = Math.max(x, -89f);
    return c * sigmoid(c);
  }

  /**
   * The derivative of {@link #silu}, within an absolute 10⁻⁶.
   *
   * @param x any float
   */
  public static float siluDerivative(float x) {
    // it differs from 0 and 1 by less than 10⁻¹⁵ beyond ±40
    float c = Math.min(Math.max(x, -40f), 40f);
    float e = exp(-c);
    float s = 1f / (1f + e);
    return s + c * (e * s * s);
  }
}
