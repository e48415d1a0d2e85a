package dev.heed.examples.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The figures of a run, printed last as {@code name: value} lines for programs that read them: a
 * fraction has four digits after a point, whatever the locale.
 */
public final class Figures {

  private final Map<String, String> values = new LinkedHashMap<>();

  /** A fraction such as an accuracy, with four digits. */
  public Figures fraction(String name, double value) {
    values.put(name, String.format(Locale.ROOT, "%.4f", value));
    return this;
  }

  /** A duration in seconds, with one digit. */
  public Figures seconds(String name, double value) {
    values.put(name, String.format(Locale.ROOT, "%.1f", value));
    return this;
  }

  /** A number of things. */
  public Figures count(String name, long value) {
    values.put(name, Long.toString(value));
    return this;
  }

  /** Prints one line a figure, in the order in which they came. */
  public void print(PrintStream out) {
    values.forEach((name, value) -> out.println(name + ": " + value));
    out.flush();
  }
}
