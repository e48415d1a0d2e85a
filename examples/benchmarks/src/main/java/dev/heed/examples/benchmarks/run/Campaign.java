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
  private final Journal journal;
  private final PrintStream progress;

  /**
   * A campaign.
   *
   * @param pace how long to measure
   * @param jdks the JDK of each variant
   * @param peakProgram the compiled C program, if there is one
   * @param logs the folder of the forks' outputs
   * @param journal what was measured before, and where what is measured now goes
   * @param progress is told what is being measured
   */
  public Campaign(
      Pace pace,
      Map<Variant, Jdk> jdks,
      Optional<Path> peakProgram,
      Path logs,
      Journal journal,
      PrintStream progress) {
    this.pace = pace;
    this.jdks = jdks;
    this.peakProgram = peakProgram;
    this.logs = logs;
    this.journal = journal;
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
        measurements.add(peak(peakProgram.get(), round));
      }
      progress.printf("round %d: first answers%n", round);
      for (Size size : starts) {
        firstAnswers(measurements, first, size, round);
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

  private Peak peak(Path program, int round) throws IOException, InterruptedException {
    String name = "peak-" + round;
    Optional<List<String>> before = journal.recall(name);
    if (before.isPresent()) {
      return Peak.of(before.get());
    }
    Peak peak = Peak.measure(program, pace.peakSeconds());
    journal.write(name, peak.values());
    return peak;
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
  private void firstAnswers(Measurements measurements, FirstAnswers first, Size size, int round)
      throws IOException, InterruptedException {
    for (int repeat = 0; repeat < pace.starts(); repeat++) {
      for (Start start : Start.values()) {
        if (first.isPossible(start)) {
          String name = String.join("-", start.word(), size.word(), round + "." + repeat);
          Optional<List<String>> before = journal.recall(name);
          double millis =
              before.isPresent()
                  ? Double.parseDouble(before.get().get(0))
                  : first.millis(start, size);
          measurements.addStart(start, size, millis);
          if (before.isEmpty()) {
            journal.write(name, List.of(Double.toString(millis)));
          }
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
    String name = cell + "-" + round;
    Optional<List<String>> before = journal.recall(name);
    if (before.isPresent()) {
      measurements.add(cell, Timing.of(before.get()));
      return;
    }
    try {
      Timing timing = fork.measure(cell, jdk, round);
      measurements.add(cell, timing);
      journal.write(name, timing.values());
    } catch (ForkFailure e) {
      progress.printf("  failed: %s%n", e.getMessage());
      measurements.fail(cell, String.valueOf(e.getMessage()));
    }
  }
}
