package dev.heed.examples.toxicity;

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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir static Path folder = Path.of("");

  private static String model = "";

  private static final String HEADING = "SR-MMP,NR-AhR,smiles\n";

  /** What a command wrote, and how it ended. */
  private record Run(int code, List<String> lines, String errors) {

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
    String errors = err.toString(StandardCharsets.UTF_8).strip();
    assertFalse(errors.contains("\tat "), errors);
    return new Run(code, out.toString(StandardCharsets.UTF_8).lines().toList(), errors);
  }

  @BeforeAll
  static void train() {
    model = folder.resolve("models/sample.safetensors").toString();
    Run trained = run("", "train", "--model", model, "--epochs", "12");
    assertEquals(0, trained.code(), trained::errors);
    assertEquals(600, trained.figure("molecules"));
  }

  @Test
  void theRulesOfTheSampleAreLearned() {
    Run evaluated = run("", "evaluate", "--model", model);
    assertEquals(0, evaluated.code(), evaluated::errors);
    assertEquals(200, evaluated.figure("molecules"));
    assertTrue(evaluated.figure("roc-auc") > 0.9, () -> evaluated.lines().toString());
    String last = evaluated.lines().get(evaluated.lines().size() - 1);
    assertTrue(last.startsWith("roc-auc: "), last);
  }

  @Test
  void aLineThatIsNoSmilesIsNamedAndTheOthersHaveAnswers() {
    Run predicted = run("CCO\nc1cccc\nCCN\n", "predict", "--model", model);
    assertEquals(1, predicted.code());
    assertEquals(3, predicted.lines().size());
    assertTrue(predicted.lines().get(0).startsWith("CCO\tNR_AR=0."), predicted.lines().toString());
    assertEquals("c1cccc\t-", predicted.lines().get(1));
    assertTrue(predicted.lines().get(2).startsWith("CCN\tNR_AR=0."), predicted.lines().toString());
    assertTrue(
        predicted.errors().startsWith("toxicity: standard input:2: \"c1cccc\" is not SMILES: "),
        predicted.errors());
    assertEquals(1, predicted.errors().lines().count(), predicted.errors());
  }

  @Test
  void aRowThatIsNoMoleculeIsNamedAndTheOthersAreMeasured() throws IOException {
    Path test =
        Files.writeString(
            folder.resolve("test.csv"),
            HEADING + "1,0,CC[N+](=O)[O-]\n0,1,C(C\n0,,CCO\n,1,c1ccccc1CCl\n2,1,CC\n");
    Run evaluated = run("", "evaluate", "--model", model, "--test", test.toString());
    assertEquals(0, evaluated.code(), evaluated::errors);
    assertEquals(3, evaluated.figure("molecules"));
    assertEquals(2, evaluated.figure("refused"));
    List<String> errors = evaluated.errors().lines().toList();
    assertEquals(2, errors.size(), evaluated::errors);
    assertTrue(errors.get(0).startsWith("toxicity: " + test + ":3: \"C(C\" is not"), errors.get(0));
    assertEquals(
        "toxicity: " + test + ":6: SR-MMP is \"2\", must be 0, 1 or nothing", errors.get(1));
  }

  @Test
  void theOrderOfAtomsDoesNotCount() {
    // the same molecule, written from three of its atoms on, once with bonds of two kinds in turn
    Run predicted =
        run(
            "Clc1ccc(C(=O)NCC)cc1\nCCNC(=O)c1ccc(Cl)cc1\nC1=CC(Cl)=CC=C1C(NCC)=O\n",
            "predict",
            "--model",
            model);
    assertEquals(0, predicted.code(), predicted::errors);
    float[][] answers = predicted.lines().stream().map(MainTest::answers).toArray(float[][]::new);
    for (int i = 0; i < answers[0].length; i++) {
      assertEquals(answers[0][i], answers[1][i], 2e-4f);
      assertEquals(answers[0][i], answers[2][i], 2e-4f);
    }
  }

  private static float[] answers(String line) {
    String[] parts = line.substring(line.indexOf('\t') + 1).split(" ", -1);
    float[] answers = new float[parts.length];
    for (int i = 0; i < parts.length; i++) {
      answers[i] = Float.parseFloat(parts[i].substring(parts[i].indexOf('=') + 1));
    }
    return answers;
  }

  @Test
  void drawsTheAtomsThatMattered() throws IOException {
    Path picture = folder.resolve("nitro.svg");
    Run drawn =
        run(
            "",
            "picture",
            "--model",
            model,
            "--smiles",
            "CCCCC[N+](=O)[O-]",
            "--task",
            "SR-MMP",
            "--picture",
            picture.toString());
    assertEquals(0, drawn.code(), drawn::errors);
    assertTrue(Files.readString(picture).contains(">SR_MMP: "));
    Run refused =
        run("", "picture", "--model", model, "--smiles", "C", "--task", "SR-X", "--picture", "x");
    assertTrue(refused.errors().startsWith("toxicity: --task is SR-X, must be one of NR_AR, "));
  }

  @Test
  void numbersAreLearnedToo() throws IOException {
    Path data = Files.createDirectories(folder.resolve("carbons"));
    StringBuilder rows = new StringBuilder("smiles,logS\n");
    for (int carbons = 1; carbons <= 12; carbons++) {
      rows.append("C".repeat(carbons)).append("O,").append(-carbons / 2.0).append('\n');
    }
    for (String part : List.of("train.csv", "dev.csv", "test.csv")) {
      Files.writeString(data.resolve(part), rows);
    }
    String file = folder.resolve("carbons.safetensors").toString();
    Run trained = run("", "train", "--data", data.toString(), "--model", file, "--epochs", "150");
    assertEquals(0, trained.code(), trained::errors);
    Run evaluated =
        run("", "evaluate", "--model", file, "--test", data.resolve("test.csv").toString());
    assertEquals(0, evaluated.code(), evaluated::errors);
    assertTrue(evaluated.figure("rmse") < 0.6, () -> evaluated.lines().toString());
    Run wrong = run("", "evaluate", "--model", file);
    assertEquals("toxicity: test.csv: has the columns of tox21, not of esol", wrong.errors());
  }
}
