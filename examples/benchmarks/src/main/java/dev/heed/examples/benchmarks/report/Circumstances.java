package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.run.Jdk;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Pace;
import dev.heed.examples.benchmarks.run.Peak;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run was made.
 *
 * @param command the command line
 * @param date the day
 * @param jdks the JDKs it measured on
 * @param pace how long it measured
 */
public record Circumstances(String command, LocalDate date, Collection<Jdk> jdks, Pace pace) {

  String markdown(Measurements measurements) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("- Command: `").append(command).append("`, ").append(date).append('\n');
    text.append("- Machine: ").append(Machine.describe()).append('\n');
    for (Jdk jdk : jdks) {
      text.append("- JDK ").append(jdk.feature()).append(": ").append(jdk.version()).append('\n');
    }
    text.append(
        "- Forks of each: %d, of %d + %d iterations of %d ms; medians%n"
            .formatted(pace.rounds(), pace.warmups(), pace.iterations(), pace.iterationMillis()));
    text.append(peak(measurements));
    text.append("- Heed's time includes looking the words up and choosing the labels; a peer's ");
    text.append("begins with the words' rows and ends with logits\n");
    text.append("- GFLOP/s count matrix products only; GELU is in its erf form everywhere\n");
    return text.toString();
  }

  private static String peak(Measurements measurements) {
    Optional<String> vector = measurements.vector();
    if (vector.isEmpty()) {
      return "- Peak of the machine: not measured, there was no C compiler\n";
    }
    return String.format(
        Locale.ROOT,
        "- Peak in C with %s: %.1f GFLOP/s on one thread, %.1f on two; memory %.1f and %.1f GB/s%n",
        vector.get(),
        measurements.peak(Peak::gigaflops).orElse(Double.NaN),
        measurements.peak(Peak::gigaflopsOfTwo).orElse(Double.NaN),
        measurements.peak(Peak::bandwidth).orElse(Double.NaN),
        measurements.peak(Peak::bandwidthOfTwo).orElse(Double.NaN));
  }
}
