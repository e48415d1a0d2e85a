package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class CommandLineTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Train train = new Train();

  @Command(name = "train")
  private static final class Train implements Callable<Integer> {

    @Mixin private TrainArguments arguments = new TrainArguments();
    @Mixin private ModelArgument model = new ModelArgument();
    private Callable<Integer> body = () -> 0;

    @Override
    public Integer call() throws Exception {
      return body.call();
    }
  }

  private int run(String... arguments) {
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]), Streams.utf8(out), Streams.utf8(err), false);
    return ExampleCommandLine.run("example", "Does something.", List.of(train), streams, arguments);
  }

  private String errors() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void optionsReachTheCommand() {
    assertEquals(
        0,
        run(
            "train",
            "--model",
            "m.safetensors",
            "--epochs",
            "3",
            "--seed",
            "-7",
            "--threads",
            "2",
            "--data",
            "here"));
    assertEquals(Path.of("m.safetensors"), train.model.model());
    assertEquals(3, train.arguments.epochs().orElseThrow());
    assertEquals(-7, train.arguments.seed());
    assertEquals(2, train.arguments.threads());
    assertEquals(Path.of("here"), train.arguments.data().orElseThrow());
    assertEquals("", errors());
  }

  @Test
  void whatIsLeftOutHasDefaults() {
    assertEquals(0, run("train", "--model", "m"));
    assertTrue(train.arguments.data().isEmpty());
    assertTrue(train.arguments.epochs().isEmpty());
    assertEquals(1, train.arguments.seed());
    assertTrue(train.arguments.threads() <= 2);
  }

  @ParameterizedTest
  @CsvSource({
    "--epochs, 0, --epochs is 0 and has to be from 1 to 1000000",
    "--threads, 0, --threads is 0 and has to be from 1 to 256",
    "--threads, 1000, --threads is 1000 and has to be from 1 to 256",
    "--epochs, many, 'Invalid value for option ''--epochs'': ''many'' is not an int'",
  })
  void valuesOutOfRangeAreRefused(String option, String value, String message) {
    assertEquals(2, run("train", "--model", "m", option, value));
    assertEquals(
        "example train: " + message + "\nTry 'example train --help'.\n", lineFeeds(errors()));
  }

  @Test
  void aMissingModelIsNamed() {
    assertEquals(2, run("train"));
    assertTrue(errors().contains("Missing required option: '--model=FILE'"), errors());
  }

  @Test
  void aMissingCommandIsSaid() {
    assertEquals(2, run());
    assertTrue(errors().startsWith("example: a command is missing"), errors());
  }

  @Test
  void aMisspeltCommandGetsASuggestion() {
    assertEquals(2, run("trian"));
    assertTrue(errors().contains("Did you mean: example train?"), errors());
  }

  @Test
  void helpGoesToStandardOutput() {
    assertEquals(0, run("train", "--help"));
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("--threads=N"));
    assertEquals("", errors());
  }

  @Test
  void badInputIsItsMessageAlone() {
    train.body =
        () -> {
          throw new BadInput("data.tsv:3: no tab");
        };
    assertEquals(1, run("train", "--model", "m"));
    assertEquals("example: data.tsv:3: no tab\n", lineFeeds(errors()));
  }

  @Test
  void aMissingFileIsSaidInWords() {
    train.body =
        () -> {
          throw new NoSuchFileException("absent.tsv");
        };
    assertEquals(1, run("train", "--model", "m"));
    assertEquals("example: absent.tsv: no such file or directory\n", lineFeeds(errors()));
  }

  @Test
  void anInternalErrorIsOneLineToReport() {
    train.body =
        () -> {
          throw new IOException("outer", new IllegalStateException("inner"));
        };
    assertEquals(1, run("train", "--model", "m"));
    assertEquals("example: outer\n", lineFeeds(errors()));
    err.reset();
    train.body =
        () -> {
          throw new IllegalStateException("lost count");
        };
    assertEquals(1, run("train", "--model", "m"));
    assertTrue(
        errors()
            .startsWith(
                "example: internal error, please report: java.lang.IllegalStateException: lost"
                    + " count at dev.heed"),
        errors());
    assertFalse(errors().contains("\tat "), errors());
  }

  private static String lineFeeds(String text) {
    return text.replace("\r\n", "\n");
  }
}
