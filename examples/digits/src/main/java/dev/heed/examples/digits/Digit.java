package dev.heed.examples.digits;

import dev.heed.examples.cli.EnumLabels;

/** The digits. */
public enum Digit {
  /** 0. */
  ZERO("0"),
  /** 1. */
  ONE("1"),
  /** 2. */
  TWO("2"),
  /** 3. */
  THREE("3"),
  /** 4. */
  FOUR("4"),
  /** 5. */
  FIVE("5"),
  /** 6. */
  SIX("6"),
  /** 7. */
  SEVEN("7"),
  /** 8. */
  EIGHT("8"),
  /** 9. */
  NINE("9");

  /** The digits as files write them. */
  static final EnumLabels<Digit> LABELS = EnumLabels.of(values(), Digit::toString);

  private final String numeral;

  Digit(String numeral) {
    this.numeral = numeral;
  }

  @Override
  public String toString() {
    return numeral;
  }
}
