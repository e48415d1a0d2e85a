package dev.heed.dsl.declaration;

import java.math.BigDecimal;

/** A value as written; {@code toString()} is how text writes it. */
public sealed interface Value {

  /**
   * A name, perhaps qualified: {@code gelu}, {@code on}, {@code com.acme.Upos}.
   *
   * @param text the name
   */
  record Word(String text) implements Value {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * A number with its unit: {@code 64}, {@code 0.1}, {@code 25ms}.
   *
   * @param number the number
   * @param unit the unit, empty for none
   */
  record Quantity(BigDecimal number, String unit) implements Value {
    @Override
    public String toString() {
      return number.toPlainString() + unit;
    }
  }

  /**
   * Two whole numbers, {@code 3..5}.
   *
   * @param from the first
   * @param to the last
   */
  record Range(long from, long to) implements Value {
    @Override
    public String toString() {
      return from + ".." + to;
    }
  }

  /**
   * What an image measures, {@code 8×10}.
   *
   * @param height rows
   * @param width columns
   */
  record Size(long height, long width) implements Value {
    @Override
    public String toString() {
      return height + "×" + width;
    }
  }

  /**
   * A quoted text.
   *
   * @param text without the quotes
   */
  record Text(String text) implements Value {
    @Override
    public String toString() {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }
}
