package dev.heed.examples.sound;

import dev.heed.examples.cli.AtomicFile;
import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.WavFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Reads and writes wav files. */
public final class WavFiles {

  private static final int LOUDEST = 32767;

  private WavFiles() {}

  /**
   * Reads a file of one channel.
   *
   * @param file where from
   * @param rate the samples per second that it must have
   * @throws BadInput if it has another rate or no sample
   */
  public static Sound read(Path file, int rate) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BadInput(file + ": is a folder, a wav file is needed");
    }
    Sound sound = WavFile.read(file);
    if (sound.rate() != rate) {
      throw new BadInput(
          String.format("%s: has %d Hz, the model takes %d Hz", file, sound.rate(), rate));
    }
    if (sound.samples().length == 0) {
      throw new BadInput(file + ": the sound is empty, it has no sample");
    }
    return sound;
  }

  /** Writes a sound with 16 bits a sample; what is louder than 1 is cut off. */
  public static void write(Path file, Sound sound) throws IOException {
    float[] samples = sound.samples();
    ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : samples) {
      bytes.putShort((short) Math.round(LOUDEST * Math.max(-1, Math.min(1, sample))));
    }
    AudioFormat format = new AudioFormat(sound.rate(), 16, 1, true, false);
    AudioInputStream stream =
        new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length);
    AtomicFile.write(file, out -> AudioSystem.write(stream, AudioFileFormat.Type.WAVE, out));
  }
}
