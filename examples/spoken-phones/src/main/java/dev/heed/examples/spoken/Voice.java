package dev.heed.examples.spoken;

import dev.heed.runtime.encode.sound.Sound;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A made-up voice: harmonics of a pitch, loud near the resonances of the mouth, and hissing noise.
 * It sounds like a machine. The same seed gives the same samples on every machine.
 */
final class Voice {

  /**
   * What a voice does for a phone: two resonances in hertz, how loud harmonics and noise are, and
   * for how many milliseconds. Round figures of an adult's English.
   */
  private record Shape(double low, double high, double voiced, double hiss, double length) {}

  private static final Map<Phone, List<Shape>> SHAPES = shapes();
  private static final Shape SILENCE = new Shape(500, 1500, 0, 0, 80);

  private final Random random;
  private final double pitch;
  private final double tract;
  private final double tempo;

  /** A voice drawn at random. */
  Voice(Random random) {
    this.random = random;
    this.pitch = 90 * StrictMath.pow(2, 1.3 * random.nextDouble());
    this.tract = 0.88 + 0.3 * random.nextDouble();
    this.tempo = 0.85 + 0.3 * random.nextDouble();
  }

  private static Map<Phone, List<Shape>> shapes() {
    Map<Phone, List<Shape>> shapes = new EnumMap<>(Phone.class);
    Shape closed = new Shape(300, 1500, 0, 0, 50);
    shapes.put(Phone.AH, List.of(new Shape(640, 1190, 1, 0, 90)));
    shapes.put(Phone.AO, List.of(new Shape(570, 840, 1, 0, 130)));
    shapes.put(
        Phone.AY, List.of(new Shape(730, 1100, 1, 0, 90), new Shape(350, 2000, 1, 0, 80)));
    shapes.put(Phone.EH, List.of(new Shape(530, 1840, 1, 0, 100)));
    shapes.put(
        Phone.EY, List.of(new Shape(480, 1900, 1, 0, 80), new Shape(300, 2200, 1, 0, 70)));
    shapes.put(Phone.F, List.of(new Shape(300, 1200, 0, 0.2, 90)));
    shapes.put(Phone.IH, List.of(new Shape(390, 1990, 1, 0, 80)));
    shapes.put(Phone.IY, List.of(new Shape(270, 2290, 1, 0, 110)));
    shapes.put(Phone.K, List.of(closed, new Shape(1800, 1800, 0, 0.5, 35)));
    shapes.put(Phone.N, List.of(new Shape(250, 1500, 0.4, 0, 80)));
    shapes.put(
        Phone.OW, List.of(new Shape(500, 900, 1, 0, 80), new Shape(350, 800, 1, 0, 60)));
    shapes.put(Phone.R, List.of(new Shape(350, 1100, 0.6, 0, 70)));
    shapes.put(Phone.S, List.of(new Shape(3500, 3700, 0, 0.6, 110)));
    shapes.put(Phone.T, List.of(closed, new Shape(3000, 3600, 0, 0.6, 30)));
    shapes.put(Phone.TH, List.of(new Shape(1400, 2600, 0, 0.25, 90)));
    shapes.put(Phone.UW, List.of(new Shape(300, 870, 1, 0, 120)));
    shapes.put(Phone.V, List.of(new Shape(280, 1100, 0.4, 0.1, 70)));
    shapes.put(Phone.W, List.of(new Shape(300, 700, 0.6, 0, 70)));
    shapes.put(Phone.Z, List.of(new Shape(280, 3000, 0.3, 0.3, 90)));
    return shapes;
  }

  /** Says some phones between two silences, each a little longer or shorter than usual. */
  Sound say(List<Phone> phones) {
    float[] samples = new float[0];
    samples = append(samples, SILENCE);
    for (Phone phone : phones) {
      for (Shape shape : SHAPES.getOrDefault(phone, List.of(SILENCE))) {
        samples = append(samples, shape);
      }
    }
    return new Sound(Recordings.RATE, append(samples, SILENCE));
  }

  private float[] append(float[] before, Shape shape) {
    double seconds = shape.length() / 1000 / tempo * (0.8 + 0.4 * random.nextDouble());
    float[] samples =
        Arrays.copyOf(before, before.length + (int) (seconds * Recordings.RATE));
    double noise = 0;
    for (int i = before.length; i < samples.length; i++) {
      double time = (double) i / Recordings.RATE;
      double sample = shape.voiced() > 0 ? shape.voiced() * harmonics(shape, time) : 0;
      double fresh = random.nextGaussian();
      // high resonances let fast changes through, low ones slow ones
      double share = Math.min(1, shape.high() / 4000);
      noise = share * (fresh - noise) + (1 - share) * noise * 0.5;
      samples[i] = (float) (0.3 * (sample + shape.hiss() * noise) + 0.002 * fresh);
    }
    return samples;
  }

  private double harmonics(Shape shape, double time) {
    double sum = 0;
    for (double frequency = pitch; frequency < 3800; frequency += pitch) {
      double loud =
          peak(frequency, shape.low() * tract) + 0.6 * peak(frequency, shape.high() * tract);
      sum += loud * StrictMath.sin(2 * Math.PI * frequency * time);
    }
    return sum;
  }

  /** 1 at a resonance, half of it 90 Hz beside. */
  private static double peak(double frequency, double resonance) {
    double distance = (frequency - resonance) / 90;
    return 1 / (1 + distance * distance);
  }
}
