package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private final Corpus train = new Corpus(300, 1);
  private final Corpus development = new Corpus(60, 2);

  @TempDir Path folder;

  /** Stands for a kill: what a listener throws ends training at once. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private TrainingOptions.Builder options() {
    return TrainingOptions.builder()
        .epochs(5)
        .rows(100)
        .learningRate(0.05)
        .checkpoint(folder.resolve("checkpoint"))
        .checkpointSteps(7);
  }

  private TrainingReport run(
      SoftmaxRegression model, TrainingOptions options, TrainingListener listener)
      throws IOException {
    return new TrainingLoop<>(model, options)
        .run(train.inputs, train.targets, development.inputs, development.targets, listener);
  }

  private static TrainingListener killAt(int step) {
    return new TrainingListener() {
      @Override
      public void step(Step event) {
        if (event.step() == step) {
          throw new Killed();
        }
      }
    };
  }

  private void kill(TrainingOptions options, int step) {
    assertThrows(Killed.class, () -> run(Corpus.model(), options, killAt(step)));
  }

  /**
   * 19 steps an epoch: before the first checkpoint, on one, after one, at and after an epoch's end.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 7, 13, 19, 20, 38, 94, 95})
  void resumesBitForBit(int step) throws IOException {
    SoftmaxRegression whole = Corpus.model();
    TrainingReport expected =
        run(
            whole,
            TrainingOptions.builder().epochs(5).rows(100).learningRate(0.05).build(),
            TrainingListener.silent());
    assertEquals(95, expected.steps());
    kill(options().build(), step);
    SoftmaxRegression resumed = Corpus.model();
    TrainingReport report = run(resumed, options().threads(2).build(), TrainingListener.silent());
    TrainingLoopTest.assertSame(whole.parameters(), resumed.parameters());
    assertEquals(expected.bestEpoch(), report.bestEpoch());
    assertEquals(expected.bestLoss(), report.bestLoss());
    assertEquals(expected.steps(), report.steps());
    assertEquals(expected.tokens(), report.tokens());
  }

  /** Averages of the dense parameters and of all rows that had a gradient are in the file. */
  @ParameterizedTest
  @ValueSource(ints = {3, 13, 19, 20, 94})
  void resumesAveragesBitForBit(int step) throws IOException {
    SoftmaxRegression whole = Corpus.model();
    TrainingReport expected =
        run(
            whole,
            TrainingOptions.builder()
                .epochs(5)
                .rows(100)
                .learningRate(0.05)
                .averageDecay(0.9)
                .build(),
            TrainingListener.silent());
    kill(options().averageDecay(0.9).build(), step);
    SoftmaxRegression resumed = Corpus.model();
    TrainingReport report =
        run(resumed, options().averageDecay(0.9).threads(2).build(), TrainingListener.silent());
    TrainingLoopTest.assertSame(whole.parameters(), resumed.parameters());
    assertEquals(expected.bestLoss(), report.bestLoss());
    SoftmaxRegression last = Corpus.model();
    run(last, options().checkpoint(folder.resolve("other")).build(), TrainingListener.silent());
    assertFalse(
        Arrays.equals(last.parameters().vector(2), resumed.parameters().vector(2)),
        "without averages other weights are left");
  }

  @Test
  void resumesAgainAndAgain() throws IOException {
    SoftmaxRegression whole = Corpus.model();
    run(whole, options().build(), TrainingListener.silent());
    Files.delete(folder.resolve("checkpoint"));
    for (int step = 9; step < 95; step += 9) {
      kill(options().build(), step);
    }
    SoftmaxRegression resumed = Corpus.model();
    run(resumed, options().build(), TrainingListener.silent());
    TrainingLoopTest.assertSame(whole.parameters(), resumed.parameters());
  }

  @Test
  void tellsWhereItResumes() throws IOException {
    kill(options().build(), 17);
    int[] resumedAt = new int[1];
    int[] firstStep = new int[1];
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void started(Started event) {
            resumedAt[0] = event.resumedAt();
          }

          @Override
          public void step(Step event) {
            firstStep[0] = firstStep[0] == 0 ? event.step() : firstStep[0];
          }
        };
    run(Corpus.model(), options().build(), listener);
    assertEquals(14, resumedAt[0]);
    assertEquals(15, firstStep[0]);
  }

  @Test
  void aTrainingThatHasEndedIsNotTrainedAgain() throws IOException {
    SoftmaxRegression first = Corpus.model();
    TrainingOptions early = options().epochs(60).learningRate(0.3).patience(2).build();
    TrainingReport expected = run(first, early, TrainingListener.silent());
    assertTrue(expected.stoppedEarly());
    SoftmaxRegression second = Corpus.model();
    TrainingReport report = run(second, early, killAt((int) expected.steps() + 1));
    assertEquals(expected.bestEpoch(), report.bestEpoch());
    assertTrue(report.stoppedEarly());
    TrainingLoopTest.assertSame(first.parameters(), second.parameters());
  }

  @Test
  void whatAKillLeftHalfWrittenIsIgnored() throws IOException {
    kill(options().build(), 8);
    Path beside = folder.resolve("checkpoint.new");
    Files.write(beside, new byte[] {1, 2, 3});
    run(Corpus.model(), options().build(), TrainingListener.silent());
    assertFalse(Files.exists(beside));
  }

  @Test
  void everyDamagedByteIsFound() throws IOException {
    kill(options().build(), 25);
    Path file = folder.resolve("checkpoint");
    byte[] good = Files.readAllBytes(file);
    SoftmaxRegression untouched = Corpus.model();
    for (int at = 0; at < good.length; at += at < 1200 ? 97 : 5003) {
      byte[] bad = good.clone();
      bad[at] ^= 0x10;
      Files.write(file, bad);
      SoftmaxRegression model = Corpus.model();
      assertThrows(
          IOException.class,
          () -> run(model, options().build(), TrainingListener.silent()),
          "byte " + at);
      TrainingLoopTest.assertSame(untouched.parameters(), model.parameters());
      assertArrayEquals(bad, Files.readAllBytes(file));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "8", "5000"})
  void aTruncatedFileIsRefused(int missing) throws IOException {
    kill(options().build(), 8);
    expect(
        bytes -> Arrays.copyOf(bytes, bytes.length - missing),
        "checkpoint %s is damaged: its checksum is wrong; delete it to start anew");
  }

  @Test
  void aForeignFileIsRefused() throws IOException {
    kill(options().build(), 8);
    expect(
        bytes -> "a diary, or so: 3 May. Bistritz.".getBytes(StandardCharsets.UTF_8),
        "%s is no checkpoint of a training; name another file or delete it");
    expect(
        bytes -> new byte[0], "%s is no checkpoint of a training; name another file or delete it");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    kill(options().build(), 8);
    expect(
        bytes -> {
          bytes[11] = 9;
          return bytes;
        },
        "checkpoint %s has version 9, this runtime reads 3; resume with the runtime that wrote it,"
            + " or delete it to start anew");
  }

  private void expect(UnaryOperator<byte[]> change, String message) throws IOException {
    Path file = folder.resolve("checkpoint");
    Files.write(file, change.apply(Files.readAllBytes(file)));
    assertEquals(message.formatted(file), refusal(options().build(), Corpus.model()));
  }

  private String refusal(TrainingOptions options, SoftmaxRegression model) {
    IOException e =
        assertThrows(IOException.class, () -> run(model, options, TrainingListener.silent()));
    return String.valueOf(e.getMessage());
  }

  @Test
  void anotherTrainingIsRefusedByName() {
    kill(options().build(), 8);
    Path file = folder.resolve("checkpoint");
    assertEquals(
        "checkpoint "
            + file
            + " is of another training: its learningRate is 0.05, here it is 0.1; train as before,"
            + " or delete the file to start anew",
        refusal(options().learningRate(0.1).build(), Corpus.model()));
    SoftmaxRegression wider = new SoftmaxRegression(Corpus.IDS, 8, Corpus.CLASSES, 3);
    String message = refusal(options().build(), wider);
    assertTrue(message.contains("its model is 3035 parameters, digest "), message);
    assertTrue(message.contains("here it is 4045 parameters, digest "), message);
    train.inputs.add(1);
    train.targets.add(new int[] {2});
    message = refusal(options().build(), Corpus.model());
    assertTrue(message.contains("its training examples is 300 sequences, "), message);
  }

  @Test
  void otherExamplesOfTheSameSizesAreRefused() {
    kill(options().build(), 8);
    int first = train.inputs.id(0);
    IdBatch changed = new IdBatch();
    for (int sequence = 0; sequence < train.inputs.sequences(); sequence++) {
      changed.append(train.inputs, sequence);
    }
    changed.set(0, first + 1);
    IOException e =
        assertThrows(
            IOException.class,
            () ->
                new TrainingLoop<>(Corpus.model(), options().build())
                    .run(
                        changed,
                        train.targets,
                        development.inputs,
                        development.targets,
                        TrainingListener.silent()));
    assertTrue(String.valueOf(e.getMessage()).contains("its training examples is "));
  }

  @Test
  void aFolderThatIsNotThereIsToldBeforeTraining() {
    Path file = folder.resolve("absent").resolve("checkpoint");
    assertEquals(
        "checkpoint " + file + ": it must be a file in a folder that exists",
        refusal(options().checkpoint(file).build(), Corpus.model()));
  }
}
