package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that trains is killed without warning, several times, at whatever it is doing. */
@Timeout(60)
class KilledProcessTest {

  @TempDir Path folder;

  @Test
  void resumesBitForBitAfterKills() throws IOException, InterruptedException {
    Path checkpoint = folder.resolve("checkpoint");
    int last = 0;
    for (int kill = 0; kill < 3; kill++) {
      int started = killAfterSteps(checkpoint, 25);
      assertTrue(kill == 0 ? started == 1 : started > last, "first step was " + started);
      last = started;
    }
    SoftmaxRegression resumed = Corpus.model();
    train(resumed, checkpoint, 500, TrainingListener.silent());
    SoftmaxRegression whole = Corpus.model();
    train(whole, folder.resolve("other"), 500, TrainingListener.silent());
    TrainingLoopTest.assertSame(whole.parameters(), resumed.parameters());
  }

  /** Kills a process in the midst of its work after some steps; returns its first step. */
  private static int killAfterSteps(Path checkpoint, int steps)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledProcessTest.class.getName(),
                checkpoint.toString())
            .redirectErrorStream(true)
            .start();
    int first;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      first = Integer.parseInt(String.valueOf(lines.readLine()));
      for (int step = 1; step < steps; step++) {
        assertEquals(first + step, Integer.parseInt(String.valueOf(lines.readLine())));
      }
    } finally {
      process.destroyForcibly();
    }
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    return first;
  }

  /** The process: trains and prints the number of each step. */
  public static void main(String[] arguments) throws IOException {
    TrainingListener printer =
        new TrainingListener() {
          @Override
          public void step(Step event) {
            System.out.println(event.step());
          }
        };
    train(Corpus.model(), Path.of(arguments[0]), 2, printer);
  }

  private static void train(
      SoftmaxRegression model, Path checkpoint, int checkpointSteps, TrainingListener listener)
      throws IOException {
    Corpus train = new Corpus(2000, 1);
    Corpus development = new Corpus(60, 2);
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(3)
            .rows(50)
            .threads(2)
            .checkpoint(checkpoint)
            .checkpointSteps(checkpointSteps)
            .build();
    new TrainingLoop<>(model, options)
        .run(train.inputs, train.targets, development.inputs, development.targets, listener);
  }
}
