package dev.heed.examples.benchmarks.run;

/**
 * How long to measure.
 *
 * @param rounds how often everything is measured, each time in a new JVM
 * @param warmups the iterations before those that count
 * @param iterations the iterations that count
 * @param iterationMillis the time of an iteration; one call longer than that is an iteration
 * @param peakSeconds the time of each figure of the C program
 * @param starts how often each round waits for the first answer of each process
 */
public record Pace(
    int rounds, int warmups, int iterations, int iterationMillis, double peakSeconds, int starts) {

  /** A first look. */
  public static final Pace SHORT = new Pace(1, 4, 3, 250, 0.3, 3);

  /** What may be published. */
  public static final Pace FULL = new Pace(3, 5, 5, 400, 1.0, 3);
}
