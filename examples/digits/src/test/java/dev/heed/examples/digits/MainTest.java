package dev.heed.examples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder = Path.of("");

  private static CommandRun run(String input, String... arguments) {
    return CommandRun.of(Main::run, input, arguments);
  }

  @Test
  void trainEvaluateAndPredictOnTheSample() throws IOException {
    String model = folder.resolve("models/patches.safetensors").toString();
    CommandRun train = run("", "train", "--model", model, "--epochs", "5").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.7, () -> train.lines().toString());

    CommandRun evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("accuracy") > 0.7, () -> evaluate.lines().toString());
    assertEquals(150, evaluate.figure("images"));
    assertTrue(Files.exists(folder.resolve("models/patches.confusion.svg")));

    String data = folder.resolve("sample").toString();
    run("", "sample", "--data", data).succeeded();
    Path test = folder.resolve("sample/test.csv");
    assertEquals(
        evaluate.figure("accuracy"),
        run("", "evaluate", "--model", model, "--test", test.toString())
            .succeeded()
            .figure("accuracy"),
        "the files of the sample are the sample");

    List<String> images = new ArrayList<>();
    List<String> digits = new ArrayList<>();
    for (String line : Files.readAllLines(test)) {
      int comma = line.lastIndexOf(',');
      images.add(line.substring(0, comma));
      digits.add(line.substring(comma + 1));
    }
    CommandRun predict =
        run(String.join("\n", images) + "\n", "predict", "--model", model).succeeded();
    int right = 0;
    for (int i = 0; i < digits.size(); i++) {
      right += digits.get(i).equals(predict.lines().get(i)) ? 1 : 0;
    }
    assertEquals(evaluate.figure("accuracy"), right / 150.0, 1e-4);

    Path picture = folder.resolve("picture.svg");
    run("", "picture", "--model", model, "--picture", picture.toString()).succeeded();
    String svg = Files.readString(picture);
    assertEquals(3 * 10, svg.split("<image ", -1).length - 1, "three squares for each digit");
    assertTrue(svg.contains("sure 0.") || svg.contains("sure 1."), "no answer in the picture");
  }

  @Test
  void theVectorModelLearnsFromAFolder() {
    String data = folder.resolve("sample").toString();
    run("", "sample", "--data", data).succeeded();
    String model = folder.resolve("vector.safetensors").toString();
    CommandRun train =
        run(
                "",
                "train",
                "--model",
                model,
                "--data",
                data,
                "--architecture",
                "vector",
                "--epochs",
                "3")
            .succeeded();
    assertTrue(train.figure("development-accuracy") > 0.9, () -> train.lines().toString());
    CommandRun picture = run("", "picture", "--model", model, "--picture", model + ".svg");
    assertEquals(1, picture.code());
    assertTrue(picture.errors().contains("only patches get attention"), picture.errors());
  }

  @Test
  void anImageOfAnotherSizeIsNamedByItsLine() throws IOException {
    Path model = folder.resolve("small.safetensors");
    Patches8Trainer.create(1).model().save(model);
    String small = "0" + ",0".repeat(63);
    String large = "0" + ",0".repeat(783);
    CommandRun predict = run(small + "\n" + large + "\n", "predict", "--model", model.toString());
    assertEquals(1, predict.code());
    assertEquals(
        "digits: standard input:2: the image is 28×28, the model reads images of 8×8",
        predict.errors());
    assertEquals(List.of(), predict.lines());
  }

  @Test
  void aModelOfAnotherExampleIsRefused() throws IOException {
    Path model = folder.resolve("foreign.txt");
    Files.writeString(model, "no weights in here at all\n");
    CommandRun evaluate = run("", "evaluate", "--model", model.toString());
    assertEquals(1, evaluate.code());
    assertTrue(evaluate.errors().contains("foreign.txt"), evaluate.errors());
  }

  @Test
  void badTrainingDataIsNamedAndNoModelIsWritten() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    String good = "0,".repeat(64) + "3\n";
    Files.writeString(data.resolve("train.csv"), good + good.replaceFirst("0", "17"));
    Path model = folder.resolve("model.safetensors");
    CommandRun train = run("", "train", "--data", data.toString(), "--model", model.toString());
    assertEquals(1, train.code());
    assertEquals(
        "digits: "
            + data.resolve("train.csv")
            + ":2: column 1 has \"17\", a pixel of 8×8 is a whole number from 0 to 16",
        train.errors());
    assertFalse(Files.exists(model));
  }
}
