package dev.heed.runtime.encode.sound;

/**
 * The power spectrum |X[k]|² of a real frame, zeros appended up to the next power of two, by a
 * radix-2 fast Fourier transform. Not thread-safe: it holds its working arrays.
 */
final class PowerSpectrum {

  private final int size;
  private final double[] cosines;
  private final double[] sines;
  private final int[] reversed;
  private final double[] real;
  private final double[] imaginary;
  private final double[] power;

  /** For frames of so many samples, at least 2. */
  PowerSpectrum(int window) {
    int half = Integer.highestOneBit(window - 1);
    this.size = 2 * half;
    this.cosines = new double[half];
    this.sines = new double[half];
    this.reversed = new int[half];
    this.real = new double[half];
    this.imaginary = new double[half];
    this.power = new double[half + 1];
    int shift = Integer.SIZE - Integer.numberOfTrailingZeros(half);
    for (int i = 0; i < half; i++) {
      cosines[i] = StrictMath.cos(2 * Math.PI * i / size);
      sines[i] = -StrictMath.sin(2 * Math.PI * i / size);
      reversed[i] = half == 1 ? 0 : Integer.reverse(i) >>> shift;
    }
  }

  /** How many points are transformed. */
  int size() {
    return size;
  }

  /**
   * The power of the frequencies k · rate / size, {@code [size / 2 + 1]}; valid until called again.
   */
  double[] of(double[] frame) {
    // even samples as the real part and odd ones as the imaginary part: half the points
    for (int i = 0; i < reversed.length; i++) {
      int from = 2 * reversed[i];
      real[i] = from < frame.length ? frame[from] : 0;
      imaginary[i] = from + 1 < frame.length ? frame[from + 1] : 0;
    }
    for (int span = 1; span < reversed.length; span *= 2) {
      butterflies(span);
    }
    separate();
    return power;
  }

  private void butterflies(int span) {
    int step = size / (2 * span);
    for (int start = 0; start < real.length; start += 2 * span) {
      for (int i = 0; i < span; i++) {
        int low = start + i;
        int high = low + span;
        double cosine = cosines[i * step];
        double sine = sines[i * step];
        double turnedReal = real[high] * cosine - imaginary[high] * sine;
        double turnedImaginary = real[high] * sine + imaginary[high] * cosine;
        real[high] = real[low] - turnedReal;
        imaginary[high] = imaginary[low] - turnedImaginary;
        real[low] += turnedReal;
        imaginary[low] += turnedImaginary;
      }
    }
  }

  // X[k] = even[k] + e^(−2πik/size) odd[k], where even = (Z[k] + Z*[−k]) / 2, odd = (Z[k] − Z*[−k])
  // / 2i
  private void separate() {
    int half = real.length;
    power[0] = square(real[0] + imaginary[0]);
    power[half] = square(real[0] - imaginary[0]);
    for (int k = 1; k < half; k++) {
      int mirror = half - k;
      double evenReal = (real[k] + real[mirror]) / 2;
      double evenImaginary = (imaginary[k] - imaginary[mirror]) / 2;
      double oddReal = (imaginary[k] + imaginary[mirror]) / 2;
      double oddImaginary = (real[mirror] - real[k]) / 2;
      power[k] =
          square(evenReal + oddReal * cosines[k] - oddImaginary * sines[k])
              + square(evenImaginary + oddReal * sines[k] + oddImaginary * cosines[k]);
    }
  }

  private static double square(double value) {
    return value * value;
  }
}
