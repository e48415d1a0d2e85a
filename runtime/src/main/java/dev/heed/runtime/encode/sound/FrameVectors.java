package dev.heed.runtime.encode.sound;

/** The three kinds of vector that a conditioned frame may become. None is thread-safe. */
final class FrameVectors {

  private FrameVectors() {}

  /** The samples themselves. */
  record Samples(int width) implements SoundEncoder.FrameVector {
    @Override
    public void write(double[] frame, float[] row) {
      for (int i = 0; i < frame.length; i++) {
        row[i] = (float) frame[i];
      }
    }
  }

  /** Logarithms of a mel filter bank. */
  static final class LogMel implements SoundEncoder.FrameVector {
    private final PowerSpectrum spectrum;
    private final MelFilterBank bank;
    private final double[] logarithms;

    LogMel(Framing framing, MelSettings mel) {
      this.spectrum = new PowerSpectrum(framing.window());
      this.bank = new MelFilterBank(mel, framing.rate(), spectrum.size());
      this.logarithms = new double[mel.filters()];
    }

    @Override
    public int width() {
      return logarithms.length;
    }

    double[] logarithms(double[] frame) {
      bank.logarithms(spectrum.of(frame), logarithms);
      return logarithms;
    }

    @Override
    public void write(double[] frame, float[] row) {
      logarithms(frame);
      for (int i = 0; i < logarithms.length; i++) {
        row[i] = (float) logarithms[i];
      }
    }
  }

  /** Cepstral coefficients without deltas. */
  static final class Mfcc implements SoundEncoder.FrameVector {
    private final LogMel logMel;
    private final Cepstrum cepstrum;
    private final int width;

    Mfcc(Framing framing, MelSettings mel, CepstrumSettings settings) {
      this.logMel = new LogMel(framing, mel);
      this.cepstrum = new Cepstrum(settings, mel.filters());
      this.width = settings.coefficients();
    }

    @Override
    public int width() {
      return width;
    }

    @Override
    public void write(double[] frame, float[] row) {
      cepstrum.of(logMel.logarithms(frame), row);
    }
  }
}
