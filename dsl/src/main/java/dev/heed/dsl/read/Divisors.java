package dev.heed.dsl.read;

import java.util.stream.IntStream;

/** What divides a number, for messages that tell what would be right. */
public final class Divisors {

  private Divisors() {}

  /** The largest number that divides both. */
  static int greatestCommon(int a, int b) {
    return b == 0 ? a : greatestCommon(b, a % b);
  }

  /**
   * The divisors of a number next to what was asked for, of which 1 is always one.
   *
   * @param number what is divided
   * @param asked what does not divide it
   * @param unit what is counted, as one of them is called
   */
  public static String nearest(int number, int asked, String unit) {
    int below =
        IntStream.iterate(Math.min(asked, number), n -> n - 1)
            .filter(n -> number % n == 0)
            .findFirst()
            .orElse(1);
    return IntStream.rangeClosed(asked, number)
        .filter(n -> number % n == 0)
        .mapToObj(above -> below + " or " + above + " " + unit + "s")
        .findFirst()
        .orElse(below == 1 ? "1 " + unit : below + " " + unit + "s");
  }
}
