package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.run.Fork.ForkFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures all cells, round after round, so that a machine that is slower for a minute is slower
 * for everybody.
 */
public final class Campaign {

  private final Pace pace;
  private final Map<Variant, Jdk> jdks;
  private final Optional<Path> peakProgram;
  private final Path logs;
  private final PrintStream progress;

  /**
   * A campaign.
   *
   * @param pace how long to measure
   * @param jdks the JDK of each variant
   * @param peakProgram the compiled C program, if there is one
   * @param logs the folder of the forks' outputs
   * @param progress is told what is being measured
   */
  public Campaign(
      Pace pace,
      Map<Variant, Jdk> jdks,
      Optional<Path> peakProgram,
      Path logs,
      PrintStream progress) {
    this.pace = pace;
    this.jdks = jdks;
    this.peakProgram = peakProgram;
    this.logs = logs;
    this.progress = progress;
  }

  /**
   * Measures; what fails once is not tried again.
   *
   * @param cells what is measured in JVMs that are warm
   * @param starts the sizes whose first answer is waited for
   */
  public Measurements run(List<Cell> cells, List<Size> starts)
      throws IOException, InterruptedException {
    Files.createDirectories(logs);
    Measurements measurements = new Measurements();
    Fork fork = new Fork(pace, logs);
    FirstAnswers first = firstAnswers(starts);
    for (int round = 1; round <= pace.rounds(); round++) {
      if (peakProgram.isPresent()) {
        progress.printf("round %d: peak of the machine%n", round);
        measurements.add(Peak.measure(peakProgram.get(), pace.peakSeconds()));
      }
      progress.printf("round %d: first answers%n", round);
      for (Size size : starts) {
        firstAnswers(measurements, first, size);
      }
      int number = 0;
      for (Cell cell : cells) {
        number++;
        if (!measurements.failures().containsKey(cell)) {
          progress.printf("round %d: %d of %d, %s%n", round, number, cells.size(), cell);
          measure(measurements, fork, cell, round);
        }
      }
    }
    return measurements;
  }

  private FirstAnswers firstAnswers(List<Size> sizes) throws IOException, InterruptedException {
    Map<Integer, Jdk> byRelease = new TreeMap<>();
    jdks.values().forEach(jdk -> byRelease.put(jdk.feature(), jdk));
    FirstAnswers first = new FirstAnswers(byRelease, logs);
    for (Size size : sizes) {
      first.prepare(size);
    }
    return first;
  }

  /** All kinds of processes in turn. */
  private void firstAnswers(Measurements measurements, FirstAnswers first, Size size)
      throws IOException, InterruptedException {
    for (int repeat = 0; repeat < pace.starts(); repeat++) {
      for (Start start : Start.values()) {
        if (first.isPossible(start)) {
          measurements.addStart(start, size, first.millis(start, size));
        }
      }
    }
  }

  private void measure(Measurements measurements, Fork fork, Cell cell, int round)
      throws IOException {
    Jdk jdk = jdks.get(cell.variant());
    if (jdk == null) {
      measurements.fail(cell, "JDK " + cell.variant().jdk() + " was not found");
      return;
    }
    try {
      measurements.add(cell, fork.measure(cell, jdk, round));
    } catch (ForkFailure e) {
      progress.printf("  failed: %s%n", e.getMessage());
      measurements.fail(cell, String.valueOf(e.getMessage()));
    }
  }
}
