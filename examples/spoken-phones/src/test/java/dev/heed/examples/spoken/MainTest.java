package dev.heed.examples.spoken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import dev.heed.examples.sound.WavFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder = Path.of("");

  private static CommandRun run(String input, String... arguments) {
    return CommandRun.of(Main::run, input, arguments);
  }

  @Test
  void phonesOfTheSampleAreLearnedWithoutTheirTimes() throws IOException {
    String model = folder.resolve("phones.safetensors").toString();
    CommandRun train = run("", "train", "--model", model, "--epochs", "6").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.6, () -> train.lines().toString());

    CommandRun evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("phone-error-rate") < 0.4, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("digit-accuracy") > 0.6, () -> evaluate.lines().toString());
    assertTrue(evaluate.lines().get(1).startsWith("greedy"), () -> evaluate.lines().toString());
    assertTrue(Files.exists(folder.resolve("phones.confusion.svg")));

    Path seven = folder.resolve("seven.wav");
    List<Recording> test = SampleRecordings.part("test", Pronunciations.of(Optional.empty()));
    WavFiles.write(seven, test.get(7).sound());
    Path absent = folder.resolve("absent.wav");
    CommandRun predict =
        run(absent + "\n" + seven + "\n", "predict", "--model", model, "--best", "3");
    assertEquals(1, predict.code());
    assertTrue(
        predict.errors().contains("absent.wav: no such file or directory"), predict.errors());
    assertEquals(3, predict.lines().size());
    assertTrue(
        predict.lines().get(0).matches(".*seven\\.wav\t[0-9]\t[01]\\.\\d{4}\t[A-Z ]+"),
        () -> predict.lines().toString());

    Path picture = folder.resolve("picture.svg");
    run("", "picture", "--model", model, "--picture", picture.toString()).succeeded();
    assertTrue(Files.readString(picture).split("<rect ", -1).length > 5);

    CommandRun refused = run("", "evaluate", "--model", model, "--beam", "-1");
    assertEquals(1, refused.code());
    assertEquals("spoken-phones: beam is -1, must be at least 1", refused.errors());
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
