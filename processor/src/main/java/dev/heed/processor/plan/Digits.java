package dev.heed.processor.plan;

/**
 * Numbers within the names of methods: two kernels that differ in one must differ in their names.
 */
final class Digits {

  private Digits() {}

  /** The digits of a number; what cannot be in a name becomes an underscore. */
  static String of(double number) {
    String text = String.valueOf(number);
    String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return whole.replaceAll("[^0-9A-Za-z]", "_");
  }
}
