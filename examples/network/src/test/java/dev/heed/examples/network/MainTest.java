package dev.heed.examples.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String input, String... arguments) {
    out.reset();
    err.reset();
    Streams streams =
        new Streams(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Streams.utf8(out),
            Streams.utf8(err),
            false);
    return Main.run(streams, arguments);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private String errors() {
    String text = err.toString(StandardCharsets.UTF_8);
    assertFalse(text.contains("\tat "), text);
    return text.strip();
  }

  private double figure(String name) {
    String start = name + ": ";
    List<String> found = lines().stream().filter(line -> line.startsWith(start)).toList();
    assertEquals(1, found.size(), () -> name + " in " + lines());
    return Double.parseDouble(found.get(0).substring(start.length()));
  }

  @Test
  void trainEvaluatePredictAndPictureOnTheSample() throws IOException {
    String model = folder.resolve("models/village.safetensors").toString();
    assertEquals(0, run("", "train", "--model", model), this::errors);

    assertEquals(0, run("", "evaluate", "--model", model), this::errors);
    assertTrue(figure("accuracy") >= 0.85, () -> lines().toString());
    assertEquals(42, figure("nodes"));
    assertTrue(lines().get(lines().size() - 1).matches("accuracy: [01]\\.\\d{4}"));

    Path test = Files.writeString(folder.resolve("one.tsv"), "node\tlabel\n0\t2\n");
    assertEquals(0, run("", "evaluate", "--model", model, "--test", test.toString()), this::errors);
    assertEquals(1, figure("nodes"));

    assertEquals(0, run("3\n0\n", "predict", "--model", model), this::errors);
    assertEquals(2, lines().size());
    assertTrue(lines().get(0).matches("3\t[0-2]"), () -> lines().toString());
    assertTrue(lines().get(1).matches("0\t[0-2]"), () -> lines().toString());
    assertEquals(1, run("3\n48\n", "predict", "--model", model));
    assertEquals("network: standard input:2: there is no node 48; the nodes are 0..47", errors());

    Path picture = folder.resolve("village.svg");
    assertEquals(
        0, run("", "picture", "--model", model, "--picture", picture.toString()), this::errors);
    assertTrue(Files.readString(picture).contains("<circle"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0\t1\ttrain;1\t2\ttest | 0\t2    | edges.tsv:1: there is no node 2; the nodes are 0..1
          0\t1\ttrain;2\t2\ttest | 0\t1    | nodes.tsv:3: node 2 must be node 1
          0\t7\ttrain;1\t2\ttest | 0\t1    | nodes.tsv:2: "7" is no label; labels are 0 to 6
          0\t1\ttrain;1\t2\ttest | 0\t1;1\t0 | edges.tsv:2: this edge stands there twice
          0\t1\ttrain;1\t2\ttest | 0\tx    | edges.tsv:1: "x" is not a number from 0 on
          """)
  void badDataIsNamedWithItsLine(String nodes, String edges, String message) throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("nodes.tsv"), "node\tlabel\tsplit\n" + nodes.replace(';', '\n') + "\n");
    Files.writeString(data.resolve("edges.tsv"), edges.replace(';', '\n') + "\n");
    Path model = folder.resolve("model.safetensors");
    assertEquals(1, run("", "train", "--data", data.toString(), "--model", model.toString()));
    assertEquals("network: " + data + "/" + message, errors().replace('\\', '/'));
    assertFalse(Files.exists(model));
  }

  @Test
  void aModelForOtherNetworksIsRefused() throws IOException {
    String model = folder.resolve("village.safetensors").toString();
    assertEquals(0, run("", "train", "--model", model, "--epochs", "1"), this::errors);
    Path data = Files.createDirectory(folder.resolve("papers"));
    Files.writeString(data.resolve("nodes.tsv"), "node\tlabel\tsplit\n0\t1\ttest\n");
    Files.writeString(data.resolve("edges.tsv"), "");
    Files.writeString(data.resolve("features.tsv"), "0\t5 7\n");
    assertEquals(1, run("", "evaluate", "--data", data.toString(), "--model", model));
    assertTrue(errors().endsWith("which has features, needs those of Papers"), errors());
  }
}
