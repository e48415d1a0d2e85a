package dev.heed.examples.spoken;

import dev.heed.runtime.encode.sound.Sound;
import java.util.Random;

/** Makes other sounds of a sound: faster or slower, with more noise behind it. */
final class Variation {

  /** How much faster or slower at most. */
  private static final double SPEED = 0.12;

  private final Random random;

  /** Variations that a seed decides. */
  Variation(long seed) {
    this.random = new Random(seed);
  }

  /** A sound like another, which stays as it is. */
  Sound of(Sound sound) {
    float[] samples = sound.samples();
    double factor = 1 + SPEED * (2 * random.nextDouble() - 1);
    double squares = 0;
    for (float sample : samples) {
      squares += (double) sample * sample;
    }
    // 20 to 50 dB below the sound
    double noise =
        StrictMath.sqrt(squares / samples.length)
            * StrictMath.pow(10, -1 - 1.5 * random.nextDouble());
    float[] varied = new float[Math.max(1, (int) (samples.length / factor))];
    for (int i = 0; i < varied.length; i++) {
      double place = i * factor;
      int left = Math.min((int) place, samples.length - 1);
      int right = Math.min(left + 1, samples.length - 1);
      double sample = samples[left] + (place - left) * (samples[right] - samples[left]);
      varied[i] = (float) (sample + noise * random.nextGaussian());
    }
    return new Sound(sound.rate(), varied);
  }
}
