package dev.heed.runtime.encode.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.runtime.encode.InputFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WavFileTest {

  private static final byte[] SIXTEEN = wav(1, 1, 8000, 16, new byte[] {0, 0x40, 0, (byte) 0x80});

  @Test
  void readsEveryFormat() throws IOException {
    byte[] eight = {(byte) 0xC0, 0, (byte) 0x80};
    assertArrayEquals(new float[] {0.5f, -1, 0}, samples(wav(1, 1, 8000, 8, eight)));
    assertArrayEquals(new float[] {0.5f, -1}, samples(SIXTEEN));
    byte[] twentyFour = {1, 0, 0x40, 0, 0, (byte) 0x80};
    assertArrayEquals(new float[] {0.5f + 0x1p-23f, -1}, samples(wav(1, 1, 8000, 24, twentyFour)));
    byte[] thirtyTwo = little(8).putInt(1 << 30).putInt(Integer.MIN_VALUE).array();
    assertArrayEquals(new float[] {0.5f, -1}, samples(wav(1, 1, 8000, 32, thirtyTwo)));
    byte[] floats = little(8).putFloat(0.25f).putFloat(-1.5f).array();
    assertArrayEquals(new float[] {0.25f, -1.5f}, samples(wav(3, 1, 8000, 32, floats)));
    byte[] doubles = little(8).putDouble(0.25).array();
    assertArrayEquals(new float[] {0.25f}, samples(wav(3, 1, 8000, 64, doubles)));
  }

  @Test
  void readsWhatJavaWrites(@TempDir Path folder) throws IOException {
    Sound signal = Tables.signal(11025);
    byte[] data = new byte[2 * signal.samples().length];
    ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    for (float sample : signal.samples()) {
      buffer.putShort((short) (sample * 32768));
    }
    Path file = folder.resolve("signal.wav");
    try (AudioInputStream stream =
        new AudioInputStream(
            new ByteArrayInputStream(data),
            new AudioFormat(11025, 16, 1, true, false),
            data.length / 2)) {
      AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
    Sound read = WavFile.read(file);
    assertEquals(11025, read.rate());
    assertArrayEquals(signal.samples(), read.samples());
  }

  @Test
  void readsExtensibleFormatsAndSkipsOtherChunks() throws IOException {
    byte[] format =
        little(40).put(Arrays.copyOfRange(SIXTEEN, 20, 36)).putShort((short) 22).array();
    ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN).putShort(0, (short) 0xFFFE);
    format[24] = 1;
    byte[] file =
        riff(
            chunk("LIST", new byte[3]), chunk("fmt ", format), chunk("data", new byte[] {0, 0x40}));
    assertArrayEquals(new float[] {0.5f}, samples(file));
  }

  @Test
  void saysWhatIsWrong() {
    refuses(
        wav(1, 2, 8000, 16, new byte[4]), "a.wav has 2 channels, must have 1; mix or split them");
    refuses(wav(1, 1, 0, 16, new byte[4]), "a.wav has a rate of 0 Hz, must be 1 to 1000000");
    refuses(
        wav(1, 1, -1, 16, new byte[4]), "a.wav has a rate of 4294967295 Hz, must be 1 to 1000000");
    refuses(
        wav(6, 1, 8000, 8, new byte[4]),
        "a.wav has samples of format 6 with 8 bits, must have integers (1) of 8, 16, 24 or 32 bits"
            + " or floats (3) of 32 or 64");
    refuses(
        wav(1, 1, 8000, 16, new byte[3]),
        "a.wav is no sound wav file: byte 44: 3 bytes of data are no multiple of 2, a sample's");
    refuses(
        new byte[11],
        "a.wav is no sound wav file: byte 0: must begin with RIFF, a length and WAVE");
    refuses(
        riff(chunk("data", new byte[2])),
        "a.wav is no sound wav file: byte 12: the data come before their format");
    refuses(
        Arrays.copyOf(SIXTEEN, 36),
        "a.wav is no sound wav file: byte 36: it ends without a data chunk");
    refuses(
        riff(chunk("fmt ", new byte[15])), "a.wav is no sound wav file: its format is truncated");
  }

  @Test
  void refusesEveryPrefix() {
    for (int length = 0; length < SIXTEEN.length; length++) {
      byte[] cut = Arrays.copyOf(SIXTEEN, length);
      assertThrows(InputFileException.class, () -> WavFile.read("a.wav", cut), "length " + length);
    }
  }

  @Test
  void takesNoMemoryForAClaimedLength() {
    byte[] file = SIXTEEN.clone();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(40, -1);
    refuses(
        file,
        "a.wav is no sound wav file: byte 36: a chunk of 4294967295 bytes begins, but 4 follow: the"
            + " file is truncated");
  }

  @Test
  void namesTheFile(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("b.wav");
    Files.write(file, new byte[3]);
    String message = assertThrows(InputFileException.class, () -> WavFile.read(file)).getMessage();
    assertEquals(
        file + " is no sound wav file: byte 0: must begin with RIFF, a length and WAVE", message);
  }

  private static float[] samples(byte[] file) throws IOException {
    Sound sound = WavFile.read("a.wav", file);
    assertEquals(8000, sound.rate());
    return sound.samples();
  }

  private static void refuses(byte[] file, String message) {
    assertEquals(
        message,
        assertThrows(InputFileException.class, () -> WavFile.read("a.wav", file)).getMessage());
  }

  private static byte[] wav(int code, int channels, int rate, int bits, byte[] data) {
    byte[] format =
        little(16)
            .putShort((short) code)
            .putShort((short) channels)
            .putInt(rate)
            .putInt(rate * bits / 8)
            .putShort((short) (bits / 8))
            .putShort((short) bits)
            .array();
    return riff(chunk("fmt ", format), chunk("data", data));
  }

  private static byte[] riff(byte[]... chunks) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
    for (byte[] chunk : chunks) {
      content.writeBytes(chunk);
    }
    return chunk("RIFF", content.toByteArray());
  }

  private static byte[] chunk(String name, byte[] content) {
    return little(8 + content.length + content.length % 2)
        .put(name.getBytes(StandardCharsets.US_ASCII))
        .putInt(content.length)
        .put(content)
        .array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
