package dev.heed.examples.sound;

import dev.heed.runtime.encode.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Speaks with made-up voices, so that examples have sounds of their own: pulses of vocal folds and
 * noise of breath through three resonances that glide from phone to phone. It sounds like a machine
 * and is understood with good will. The same seed gives the same samples on every machine.
 */
public final class Synthesiser {

  /** How fast the mouth follows, in seconds. */
  private static final double GLIDE = 0.012;

  /** Background noise, about 40 dB below the voice. */
  private static final double BACKGROUND = 0.002;

  private static final double[] BANDWIDTHS = {70, 100, 160};
  private static final double NOISE_BANDWIDTH = 900;

  private final int rate;
  private final Random random;

  /**
   * A speaker.
   *
   * @param rate samples per second
   * @param seed decides all that is random
   */
  public Synthesiser(int rate, long seed) {
    this.rate = rate;
    this.random = new Random(seed);
  }

  /** The phones that can be said, silence included. */
  public static List<String> phones() {
    return Articulation.phones();
  }

  /**
   * Says some phones, each a little longer or shorter than usual.
   *
   * @param voice who speaks
   * @param phones names in ARPAbet, {@code sil} for silence
   */
  public Utterance say(Voice voice, List<String> phones) {
    Mouth mouth = new Mouth(voice);
    List<Integer> ends = new ArrayList<>();
    for (String phone : phones) {
      double length = (0.8 + 0.4 * random.nextDouble()) / voice.tempo() / 1000 * rate;
      for (Articulation stretch : Articulation.of(phone)) {
        mouth.form(stretch, (int) Math.round(stretch.milliseconds() * length));
      }
      ends.add(mouth.samples.size());
    }
    float[] samples = new float[mouth.samples.size()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = mouth.samples.get(i);
    }
    level(samples);
    return new Utterance(new Sound(rate, samples), phones, ends);
  }

  /** Sets the loudest sample to 0.5 and adds background noise. */
  private void level(float[] samples) {
    float peak = 1e-9f;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (0.5 * samples[i] / peak + BACKGROUND * random.nextGaussian());
    }
  }

  /** A mouth in motion. */
  private final class Mouth {
    private final Voice voice;
    private final List<Float> samples = new ArrayList<>();
    private final double[] formants = {500, 1500, 2500};
    private final Resonator[] resonators = {new Resonator(), new Resonator(), new Resonator()};
    private final Resonator hiss = new Resonator();
    private final double follow = 1 - StrictMath.exp(-1 / (GLIDE * rate));
    private double voicing;
    private double noise;
    private double noiseAt = 3000;
    private double phase;
    private double pulse;
    private double intonation = 1;

    Mouth(Voice voice) {
      this.voice = voice;
    }

    void form(Articulation target, int count) {
      for (int i = 0; i < count; i++) {
        for (int f = 0; f < formants.length; f++) {
          formants[f] += follow * (target.formants()[f] * voice.tract() - formants[f]);
        }
        voicing += follow * (target.voicing() - voicing);
        noise += follow * (target.noise() - noise);
        noiseAt += follow * (target.noiseAt() - noiseAt);
        samples.add((float) sample());
      }
    }

    private double sample() {
      // the pitch falls over an utterance and trembles by 1 %
      intonation = Math.max(0.8, intonation - 0.1 / rate);
      phase += voice.pitch() * intonation * (1 + 0.01 * random.nextGaussian()) / rate;
      double opening = 0;
      if (phase >= 1) {
        phase -= 1;
        opening = 1;
      }
      pulse += 0.25 * (opening * 4 - pulse);
      double source = voicing * (pulse + voice.breath() * 0.2 * random.nextGaussian());
      for (int f = 0; f < formants.length; f++) {
        source = resonators[f].next(source, formants[f], BANDWIDTHS[f], rate);
      }
      double centre = Math.min(noiseAt, 0.45 * rate);
      double breath = 0.3 * noise * random.nextGaussian();
      return source + hiss.next(breath, centre, NOISE_BANDWIDTH, rate);
    }
  }

  /** A resonance of two poles, 1 at frequency 0. */
  private static final class Resonator {
    private double before;
    private double beforeThat;

    double next(double input, double frequency, double bandwidth, int rate) {
      double radius = StrictMath.exp(-Math.PI * bandwidth / rate);
      double b = 2 * radius * StrictMath.cos(2 * Math.PI * Math.min(frequency, 0.48 * rate) / rate);
      double c = -radius * radius;
      double output = (1 - b - c) * input + b * before + c * beforeThat;
      beforeThat = before;
      before = output;
      return output;
    }
  }
}
