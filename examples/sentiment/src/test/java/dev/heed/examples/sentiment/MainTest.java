package dev.heed.examples.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
  void trainEvaluateAndPredictOnTheSample() throws IOException {
    String model = folder.resolve("sentiment.safetensors").toString();
    Run train = run("", "train", "--model", model, "--epochs", "30").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.9, () -> train.lines().toString());

    Run evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("accuracy") > 0.9, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("calibration-error") < 0.1, () -> evaluate.lines().toString());
    assertTrue(Files.exists(folder.resolve("sentiment.confusion.svg")));

    Run predict =
        run(
                "The film is not dull.\nthis meal was not fresh .\n",
                "predict",
                "--model",
                model)
            .succeeded();
    assertEquals(2, predict.lines().size());
    assertTrue(predict.lines().get(0).matches("positive\t[01]\\.\\d{4}\tThe film is not dull\\."));
    assertTrue(predict.lines().get(1).startsWith("negative\t"), () -> predict.lines().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "good | 1: the line is not label<TAB>sentence",
        "'2\tgood' | '1: \"2\" is no label, which are 0 and 1'",
        "'1\t ' | '1: the sentence has 0 words, the model takes 1 to 128'"
      })
  void saysWhatIsWrongWithTheData(String line, String problem) throws IOException {
    Path test = folder.resolve("test.tsv");
    Files.writeString(test, line + "\n");
    String model = folder.resolve("m.safetensors").toString();
    run("", "train", "--model", model, "--epochs", "1").succeeded();
    Run refused = run("", "evaluate", "--model", model, "--test", test.toString());
    assertEquals(1, refused.code());
    assertEquals("sentiment: " + test + ":" + problem, refused.errors());
  }

  @Test
  void wordsAndSignsAreApart() {
    assertEquals(
        List.of("it's", "well-made", ",", "isn't", "it", "?", "!"),
        Tokenizer.words("It's  well-made, isn't it?!"));
  }
}
