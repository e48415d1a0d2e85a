package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder = Path.of("");

  private CommandRun last = new CommandRun(0, List.of(), "");

  private int run(String input, String... arguments) {
    last = CommandRun.of(Main::run, input, arguments);
    return last.code();
  }

  private List<String> lines() {
    return last.lines();
  }

  private String errors() {
    return last.errors();
  }

  private double figure(String name) {
    return last.figure(name);
  }

  @Test
  void trainEvaluateAndPredictOnTheSample() throws IOException {
    String model = folder.resolve("models/window.safetensors").toString();
    assertEquals(
        0,
        run("", "train", "--model", model, "--architecture", "window", "--epochs", "6"),
        this::errors);
    assertTrue(figure("development-accuracy") > 0.9);
    assertEquals(List.of("window.safetensors"), names(folder.resolve("models")));

    assertEquals(0, run("", "evaluate", "--model", model), this::errors);
    assertTrue(figure("accuracy") > 0.9, () -> lines().toString());
    assertTrue(figure("accuracy-near") > 0.8, () -> lines().toString());
    assertTrue(figure("accuracy-far") <= 0.55, "no window can tell more than half of these");
    assertTrue(lines().get(lines().size() - 1).matches("accuracy: 0\\.\\d{4}"));
    assertEquals(
        List.of("window.confusion.svg", "window.confusion.tsv", "window.safetensors"),
        names(folder.resolve("models")));

    assertEquals(0, run("I saw a saw\n\nThe duck!\n", "predict", "--model", model), this::errors);
    assertEquals(
        List.of("I/PRON saw/VERB a/DET saw/NOUN", "", "The/DET duck/NOUN !/PUNCT"), lines());
  }

  @Test
  void aModelOfHalfTheSizeTagsAlmostAsWell() throws IOException {
    String model = folder.resolve("dense.safetensors").toString();
    assertEquals(
        0,
        run("", "train", "--model", model, "--architecture", "dense", "--epochs", "2"),
        this::errors);
    double bytes = figure("model-bytes");
    assertEquals(0, run("", "evaluate", "--model", model, "--storage", "BF16"), this::errors);
    assertEquals(bytes, figure("model-bytes"));
    double stored = figure("model-bytes-bf16");
    assertTrue(0.45 * bytes < stored && stored < 0.55 * bytes, stored + " of " + bytes);
    assertEquals(figure("accuracy"), figure("accuracy-bf16"), 0.01);

    assertEquals(
        0,
        run(
            "",
            "train",
            "--model",
            model,
            "--architecture",
            "dense",
            "--epochs",
            "2",
            "--storage",
            "f16"),
        this::errors);
    assertEquals(figure("development-accuracy"), figure("development-accuracy-f16"), 0.01);
    assertEquals(stored, figure("model-bytes"), 256);
    assertEquals(0, run("", "evaluate", "--model", model), this::errors);
    assertEquals(stored, figure("model-bytes"), 256);

    assertEquals(2, run("", "train", "--model", model, "--storage", "f64"));
    assertTrue(errors().contains("expected one of [F32, F16, BF16]"), errors());
  }

  private static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void aMissingModelIsNamed() {
    String model = folder.resolve("absent.safetensors").toString();
    assertEquals(1, run("", "evaluate", "--model", model));
    assertTrue(errors().contains(model), errors());
    assertEquals(List.of(), lines());
  }

  @Test
  void aForeignFileIsNoModel() throws IOException {
    Path file = Files.writeString(folder.resolve("foreign.txt"), "no weights in here at all\n");
    assertEquals(1, run("", "predict", "--model", file.toString()));
    assertTrue(errors().startsWith("pos-tagger: ") && errors().contains("foreign.txt"), errors());
  }

  @Test
  void badTrainingDataIsNamedAndNoModelIsWritten() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    for (String part : List.of("train", "dev", "test")) {
      Files.writeString(data.resolve(part + ".tsv"), "I\tPRON\nsaw\tVREB\n");
    }
    Path model = folder.resolve("model.safetensors");
    assertEquals(1, run("", "train", "--data", data.toString(), "--model", model.toString()));
    assertTrue(
        errors().startsWith("pos-tagger: " + data.resolve("train.tsv") + ":2: \"VREB\" is not"),
        errors());
    assertFalse(Files.exists(model));
  }

  @Test
  void aMissingDataFolderIsNamed() {
    String data = folder.resolve("absent").toString();
    assertEquals(1, run("", "train", "--data", data, "--model", "m.safetensors"));
    assertEquals(
        "pos-tagger: " + data + ": is not a folder; --data names a folder with train.tsv in it",
        errors());
  }

  @Test
  void anUnknownArchitectureIsRefusedWithTheRightOnes() {
    assertEquals(2, run("", "train", "--model", "m", "--architecture", "lstm"));
    assertTrue(
        errors().contains("expected one of [DENSE, WINDOW, ATTENTION, ONEHOT] (case-insensitive)"),
        errors());
  }
}
