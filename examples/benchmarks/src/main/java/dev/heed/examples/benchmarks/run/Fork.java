package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.jmh.Allocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures one cell once, in a JVM of its own, whose output goes to a file. */
final class Fork {

  private final Pace pace;
  private final Path logs;

  Fork(Pace pace, Path logs) {
    this.pace = pace;
    this.logs = logs;
  }

  /**
   * Measures.
   *
   * @throws ForkFailure if the fork had no result, with the first reason in its output
   */
  Timing measure(Cell cell, Jdk jdk, int round) throws ForkFailure, IOException {
    Path log = logs.resolve(cell + "-" + round + ".log");
    Path allocation = logs.resolve(cell + "-" + round + ".bytes").toAbsolutePath();
    Files.deleteIfExists(allocation);
    Collection<RunResult> results;
    try {
      results = new Runner(options(cell, jdk, log, allocation)).run();
    } catch (RunnerException e) {
      throw new ForkFailure(String.valueOf(e.getMessage()), e);
    }
    List<BenchmarkResult> forks =
        results.stream().flatMap(result -> result.getBenchmarkResults().stream()).toList();
    if (forks.isEmpty()) {
      throw new ForkFailure(reason(log).orElse("no result; see " + log));
    }
    BenchmarkResult fork = forks.get(0);
    double[] micros =
        fork.getIterationResults().stream()
            .map(iteration -> iteration.getPrimaryResult())
            .mapToDouble(result -> result.getScore())
            .sorted()
            .toArray();
    return new Timing(micros[micros.length / 2], bytes(allocation));
  }

  private Options options(Cell cell, Jdk jdk, Path log, Path allocation) {
    TimeValue time = TimeValue.milliseconds(pace.iterationMillis());
    return new OptionsBuilder()
        .include(cell.work().pattern())
        .param("peer", cell.peer().word())
        .param("model", cell.model().declared())
        .param("amount", Integer.toString(cell.amount()))
        .jvm(jdk.java().toString())
        .jvmArgsAppend(flags(cell, jdk, allocation))
        .forks(1)
        .threads(1)
        .warmupIterations(pace.warmups())
        .warmupTime(time)
        .measurementIterations(pace.iterations())
        .measurementTime(time)
        .output(log.toString())
        .shouldFailOnError(false)
        .build();
  }

  private static String[] flags(Cell cell, Jdk jdk, Path allocation) {
    List<String> flags = new ArrayList<>(cell.variant().flags());
    flags.add("-Xmx3g");
    flags.add("-D" + Allocation.FILE + "=" + allocation);
    if (jdk.feature() >= 22) {
      // else these JDKs warn when a peer loads its native library
      flags.add("--enable-native-access=ALL-UNNAMED");
    }
    return flags.toArray(String[]::new);
  }

  /** What the fork wrote that a warm call allocates; NaN if it did not. */
  private static double bytes(Path file) throws IOException {
    return Files.exists(file) ? Double.parseDouble(Files.readString(file)) : Double.NaN;
  }

  /** The first exception in the output. */
  private static Optional<String> reason(Path log) throws IOException {
    if (!Files.exists(log)) {
      return Optional.empty();
    }
    return Files.readAllLines(log).stream()
        .filter(line -> line.matches("^(Caused by: )?[\\w.$]+(Exception|Error)\\b.*"))
        .findFirst();
  }

  /** A fork without a result. */
  static final class ForkFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ForkFailure(String reason) {
      super(reason);
    }

    ForkFailure(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
