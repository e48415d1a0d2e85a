package dev.heed.examples.sentiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  @TempDir Path folder = Path.of("");

  private static CommandRun run(String input, String... arguments) {
    return CommandRun.of(Main::run, input, arguments);
  }

  @Test
  void trainEvaluateAndPredictOnTheSample() throws IOException {
    String model = folder.resolve("sentiment.safetensors").toString();
    CommandRun train = run("", "train", "--model", model, "--epochs", "12").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.9, () -> train.lines().toString());

    CommandRun evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("accuracy") > 0.9, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("calibration-error") < 0.1, () -> evaluate.lines().toString());
    assertTrue(Files.exists(folder.resolve("sentiment.confusion.svg")));

    CommandRun predict =
        run("The film is not dull.\nthis meal was not fresh .\n", "predict", "--model", model)
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
    CommandRun refused = run("", "evaluate", "--model", model, "--test", test.toString());
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
