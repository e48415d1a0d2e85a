package dev.heed.examples.sound;

import java.util.Random;

/**
 * A made-up voice.
 *
 * @param pitch how often its vocal folds open, in hertz
 * @param tract how high its resonances lie beside those of {@link Articulation}; a long throat has
 *     low ones
 * @param breath how much of its sound is breath, 0 to 1
 * @param tempo how fast it speaks, 1 is usual
 */
public record Voice(double pitch, double tract, double breath, double tempo) {

  /** A voice drawn at random. */
  public static Voice random(Random random) {
    double tract = 0.88 + 0.3 * random.nextDouble();
    return new Voice(
        90 * StrictMath.pow(2, 1.3 * random.nextDouble()),
        tract,
        0.15 * random.nextDouble(),
        0.85 + 0.3 * random.nextDouble());
  }
}
