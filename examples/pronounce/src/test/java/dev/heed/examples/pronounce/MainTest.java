package dev.heed.examples.pronounce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void trainsEvaluatesAndPronounces() throws IOException {
    String model = folder.resolve("model.safetensors").toString();
    assertEquals(0, run("", "train", "--model", model, "--epochs", "2"), err::toString);
    assertTrue(out().contains("development-phone-accuracy: 0."), out());
    assertEquals(0, run("", "evaluate", "--model", model, "--beam", "3"), err::toString);
    assertTrue(out().contains("beam 3"), out());
    assertTrue(out().contains("word-error-rate: "), out());
    assertTrue(out().contains("phone-error-rate: "), out());
    Path picture = folder.resolve("bait.svg");
    assertEquals(
        0,
        run(
            "bait\n\nshoot\n",
            "predict",
            "--model",
            model,
            "--best",
            "2",
            "--picture",
            picture.toString()),
        err::toString);
    assertEquals(4, out().lines().count(), out());
    assertTrue(out().startsWith("bait\t"), out());
    assertTrue(Files.readString(picture).contains("shoot: "), "the last word is drawn");
  }

  @Test
  void refusesBadInputWithOneMessage() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("train.tsv"), "cat\tK AE T\ndog\n");
    Files.writeString(folder.resolve("dev.tsv"), "cat\tK AE T\n");
    Files.writeString(folder.resolve("test.tsv"), "cat\tK AE T\n");
    String model = folder.resolve("model.safetensors").toString();
    assertEquals(1, run("", "train", "--model", model, "--data", folder.toString()));
    assertEquals(
        "pronounce: " + lexicon + ":2: \"dog\" is not word<TAB>phones separated by spaces\n",
        err.toString(StandardCharsets.UTF_8));
    assertEquals(2, run("", "evaluate", "--model", model, "--beam", "0"));
    assertTrue(
        err.toString(StandardCharsets.UTF_8).contains("--beam is 0 and has to be from 1 to 1024"),
        err::toString);
  }

  private int run(String input, String... arguments) {
    out.reset();
    err.reset();
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return Main.run(new Streams(in, Streams.utf8(out), Streams.utf8(err), false), arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
