package dev.heed.examples.sound;

import dev.heed.runtime.encode.sound.Sound;
import java.util.Random;

/**
 * Makes other sounds of a sound: faster or slower, which raises or lowers the voice too, darker or
 * brighter, and with more noise behind it.
 */
public final class Perturbation {

  private final Random random;
  private final double speed;

  /**
   * Changes at random.
   *
   * @param speed how much faster or slower at most: 0.1 for 10 %
   * @param seed decides the changes
   */
  public Perturbation(double speed, long seed) {
    this.random = new Random(seed);
    this.speed = speed;
  }

  /**
   * A sound in another form, with as many samples as before divided by the factor.
   *
   * @param sound stays as it is
   * @param factor how much faster, above 0
   */
  public Sound changed(Sound sound, double factor) {
    float[] samples = sound.samples();
    float[] changed = new float[Math.max(1, (int) (samples.length / factor))];
    double squares = 0;
    for (float sample : samples) {
      squares += (double) sample * sample;
    }
    double level = Math.sqrt(squares / Math.max(1, samples.length));
    double noise = level * StrictMath.pow(10, -1 - 1.5 * random.nextDouble());
    double tilt = 0.4 * (2 * random.nextDouble() - 1);
    double before = 0;
    for (int i = 0; i < changed.length; i++) {
      double place = i * factor;
      int left = Math.min((int) place, samples.length - 1);
      int right = Math.min(left + 1, samples.length - 1);
      double sample = samples[left] + (place - left) * (samples[right] - samples[left]);
      changed[i] = (float) (sample - tilt * before + noise * random.nextGaussian());
      before = sample;
    }
    return new Sound(sound.rate(), changed);
  }

  /** A factor for {@link #changed}, drawn at random. */
  public double factor() {
    return 1 + speed * (2 * random.nextDouble() - 1);
  }
}
