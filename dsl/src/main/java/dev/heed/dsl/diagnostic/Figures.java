package dev.heed.dsl.diagnostic;

import java.util.Locale;

/** Numbers as the language writes them. */
public final class Figures {

  /** Numbers of up to four digits read well without groups. */
  private static final int UNGROUPED = 9_999;

  private Figures() {}

  /** A whole number with {@code _} between groups of three digits, {@code 20_000}. */
  public static String grouped(long number) {
    return Math.abs(number) <= UNGROUPED
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%,d", number).replace(',', '_');
  }
}
