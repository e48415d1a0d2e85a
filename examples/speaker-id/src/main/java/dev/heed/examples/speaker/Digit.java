package dev.heed.examples.speaker;

import dev.heed.examples.cli.EnumLabels;
import java.util.Arrays;
import java.util.List;

/** The spoken digits with their phones. */
public enum Digit {
  /** 0. */
  ZERO("0", "Z IH R OW"),
  /** 1. */
  ONE("1", "W AH N"),
  /** 2. */
  TWO("2", "T UW"),
  /** 3. */
  THREE("3", "TH R IY"),
  /** 4. */
  FOUR("4", "F AO R"),
  /** 5. */
  FIVE("5", "F AY V"),
  /** 6. */
  SIX("6", "S IH K S"),
  /** 7. */
  SEVEN("7", "S EH V AH N"),
  /** 8. */
  EIGHT("8", "EY T"),
  /** 9. */
  NINE("9", "N AY N");

  /** The digits as files write them. */
  static final EnumLabels<Digit> LABELS = EnumLabels.of(values(), Digit::toString);

  private final String numeral;
  private final String phones;

  Digit(String numeral, String phones) {
    this.numeral = numeral;
    this.phones = phones;
  }

  /** How it is said, in ARPAbet. */
  List<String> phones() {
    return Arrays.asList(phones.split(" ", -1));
  }

  @Override
  public String toString() {
    return numeral;
  }
}
