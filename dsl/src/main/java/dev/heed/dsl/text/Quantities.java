package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the language: digits with {@code _} between them, a fraction, an exponent, a unit. */
public final class Quantities {

  /** No property needs more; a number of a million digits takes seconds to convert. */
  static final int MOST_DIGITS = 30;

  private static final Pattern QUANTITY =
      Pattern.compile("(-?[0-9_]+)(?:\\.([0-9_]+))?(?:[eE]([+-]?[0-9_]+))?(.*)");

  private static final Pattern WRITTEN = Pattern.compile("-?[0-9][0-9_]*(\\.[0-9]+)? *\\p{L}*");

  private static final int MOST_EXPONENT_DIGITS = 3;

  private Quantities() {}

  /** A number with its unit; empty where it has too many digits. */
  static Optional<Value> quantity(String text) {
    Matcher parts = QUANTITY.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException("the lexer takes no quantity such as " + text);
    }
    String whole = digits(parts.group(1));
    String fraction = parts.group(2) == null ? "" : digits(parts.group(2));
    String exponent = parts.group(3) == null ? "0" : digits(parts.group(3));
    if (whole.length() + fraction.length() > MOST_DIGITS
        || exponent.replaceAll("[+-]", "").length() > MOST_EXPONENT_DIGITS) {
      return Optional.empty();
    }
    String number = whole + (fraction.isEmpty() ? "" : "." + fraction) + "E" + exponent;
    return Optional.of(new Value.Quantity(new BigDecimal(number), parts.group(4).strip()));
  }

  /** Two whole numbers; empty where one has too many digits for a long. */
  static Optional<Value> range(String text) {
    return pair(text.split("\\.\\."), Value.Range::new);
  }

  /** Height and width; empty where one has too many digits for a long. */
  static Optional<Value> size(String text) {
    return pair(text.split(" *[x×] *"), Value.Size::new);
  }

  /**
   * A number with its unit as an annotation writes it; empty for what is no number or has too many
   * digits.
   */
  public static Optional<Value> written(String text) {
    return WRITTEN.matcher(text).matches() ? quantity(text) : Optional.empty();
  }

  private static Optional<Value> pair(String[] numbers, BiFunction<Long, Long, Value> value) {
    String first = digits(numbers[0]);
    String second = digits(numbers[1]);
    // 18 digits always fit, 19 sometimes.
    if (first.length() > 18 || second.length() > 18) {
      return Optional.empty();
    }
    return Optional.of(value.apply(Long.parseLong(first), Long.parseLong(second)));
  }

  private static String digits(String text) {
    return text.replace("_", "");
  }
}
