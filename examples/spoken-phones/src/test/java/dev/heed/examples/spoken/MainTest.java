package dev.heed.examples.spoken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.Streams;
import dev.heed.runtime.encode.sound.Sound;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder = Path.of("");

  /** What a command printed. */
  private record Run(int code, List<String> lines, String errors) {

    Run succeeded() {
      assertEquals(0, code, errors);
      return this;
    }

    double figure(String name) {
      String start = name + ": ";
      List<String> found = lines.stream().filter(line -> line.startsWith(start)).toList();
      assertEquals(1, found.size(), () -> name + " in " + lines);
      return Double.parseDouble(found.get(0).substring(start.length()));
    }
  }

  private static Run run(String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Streams.utf8(out),
            Streams.utf8(err),
            false);
    int code = Main.run(streams, arguments);
    return new Run(
        code,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  void phonesOfTheSampleAreLearnedWithoutTheirTimes() throws IOException {
    String model = folder.resolve("phones.safetensors").toString();
    Run train = run("", "train", "--model", model, "--epochs", "20").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.6, () -> train.lines().toString());

    Run evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("phone-error-rate") < 0.4, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("digit-accuracy") > 0.6, () -> evaluate.lines().toString());
    assertTrue(evaluate.lines().get(1).startsWith("greedy"), () -> evaluate.lines().toString());
    assertTrue(Files.exists(folder.resolve("phones.confusion.svg")));

    Path seven = folder.resolve("seven.wav");
    List<Recording> test = SampleRecordings.part("test", Pronunciations.of(Optional.empty()));
    Files.write(seven, wav(test.get(7).sound()));
    Path absent = folder.resolve("absent.wav");
    Run predict =
        run(absent + "\n" + seven + "\n", "predict", "--model", model, "--best", "3");
    assertEquals(1, predict.code());
    assertTrue(predict.errors().contains("absent.wav: no such file"), predict.errors());
    assertEquals(3, predict.lines().size());
    assertTrue(
        predict.lines().get(0).matches(".*seven\\.wav\t[0-9]\t[01]\\.\\d{4}\t[A-Z ]+"),
        () -> predict.lines().toString());

    Path picture = folder.resolve("picture.svg");
    run("", "picture", "--model", model, "--picture", picture.toString()).succeeded();
    assertTrue(Files.readString(picture).split("<rect ", -1).length > 1_000);

    Run refused = run("", "evaluate", "--model", model, "--beam", "-1");
    assertEquals(1, refused.code());
    assertEquals("spoken-phones: beam is -1, must be at least 1", refused.errors());
  }

  private static byte[] wav(Sound sound) {
    int bytes = 2 * sound.samples().length;
    ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(sound.rate()).putInt(2 * sound.rate());
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    for (float sample : sound.samples()) {
      file.putShort((short) Math.round(32767 * Math.max(-1, Math.min(1, sample))));
    }
    return file.array();
  }

  @Test
  void theNearestPronunciationCounts() throws IOException {
    Pronunciations pronunciations = Pronunciations.of(Optional.empty());
    List<Phone> zero = List.of(Phone.Z, Phone.IY, Phone.R, Phone.OW);
    assertEquals(0, pronunciations.errors(0, zero));
    assertEquals(0, pronunciations.digit(zero));
    assertEquals(2, pronunciations.errors(9, List.of(Phone.N)));
    assertEquals(8, pronunciations.digit(List.of(Phone.EY)));
    assertEquals(9, pronunciations.digit(List.of(Phone.F, Phone.N, Phone.AY, Phone.N)));
  }
}
