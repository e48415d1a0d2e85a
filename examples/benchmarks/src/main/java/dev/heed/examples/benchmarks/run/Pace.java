package dev.heed.examples.benchmarks.run;

/**
 * How long to measure.
 *
 * @param rounds how often everything is measured, each time in a new JVM
 * @param warmups the iterations before those that count, after the JVM has compiled what it calls
 * @param iterations the iterations that count
 * @param iterationMillis the time of an iteration; one call longer than that is an iteration
 * @param peakSeconds the time of each figure of the C program
 * @param starts how often each round waits for the first answer of each process
 */
public record Pace(
    int rounds, int warmups, int iterations, int iterationMillis, double peakSeconds, int starts) {

  /** A first look. */
  public static final Pace SHORT = new Pace(1, 1, 3, 150, 0.3, 2);

  /** What may be published. */
  public static final Pace FULL = new Pace(5, 2, 5, 300, 1.0, 3);

  /**
   * The same with another number of rounds.
   *
   * @throws IllegalArgumentException if there would be none
   */
  public Pace withRounds(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("rounds are " + number + ", must be at least 1");
    }
    return new Pace(number, warmups, iterations, iterationMillis, peakSeconds, starts);
  }
}
