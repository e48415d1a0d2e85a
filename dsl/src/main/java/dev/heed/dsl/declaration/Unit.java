package dev.heed.dsl.declaration;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a number counts where it is no plain number: {@code 25ms}, {@code 8 kHz}. */
public enum Unit {
  /** Thousandths of a second. */
  MILLISECOND("ms", Dimension.TIME, 1),
  /** Seconds. */
  SECOND("s", Dimension.TIME, 1_000),
  /** Minutes. */
  MINUTE("min", Dimension.TIME, 60_000),
  /** Hertz, one a second. */
  HERTZ("Hz", Dimension.FREQUENCY, 1),
  /** Thousands of hertz. */
  KILOHERTZ("kHz", Dimension.FREQUENCY, 1_000);

  /** What units measure. */
  public enum Dimension {
    /** Time, whose smallest unit is the millisecond. */
    TIME,
    /** Frequency, whose smallest unit is the hertz. */
    FREQUENCY;

    /** The spellings of its units. */
    public List<String> units() {
      return Arrays.stream(Unit.values())
          .filter(unit -> unit.dimension == this)
          .map(unit -> unit.spelling)
          .toList();
    }
  }

  private final String spelling;
  private final Dimension dimension;
  private final int factor;

  Unit(String spelling, Dimension dimension, int factor) {
    this.spelling = spelling;
    this.dimension = dimension;
    this.factor = factor;
  }

  /** How it is written behind a number. */
  public String spelling() {
    return spelling;
  }

  /** What it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** So many of it in the smallest unit of its dimension. */
  public BigDecimal inSmallest(BigDecimal number) {
    return number.multiply(BigDecimal.valueOf(factor));
  }

  /** The unit that is spelled so. */
  public static Optional<Unit> spelled(String spelling) {
    return Arrays.stream(values()).filter(unit -> unit.spelling.equals(spelling)).findFirst();
  }

  /** Whether a word is a unit, if perhaps in the wrong case. */
  public static boolean resembles(String word) {
    return Arrays.stream(values()).anyMatch(unit -> unit.spelling.equalsIgnoreCase(word));
  }
}
