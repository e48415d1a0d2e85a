package dev.heed.runtime.weights;

import java.util.List;

/** How messages show what a file holds, which may be long and strange. */
final class Listing {

  private static final int MOST = 8;
  private static final int LONGEST_NAME = 80;

  private Listing() {}

  /** The first problems, and how many more there are. */
  static String of(List<String> problems) {
    String first = String.join("; ", problems.subList(0, Math.min(MOST, problems.size())));
    return problems.size() <= MOST
        ? first
        : first + "; ... and " + (problems.size() - MOST) + " more";
  }

  /** A name in quotes, shortened, with control characters as question marks. */
  static String quoted(String name) {
    String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
  }

  /** An element's index in a tensor of one or two dimensions. */
  static String place(int dimensions, int row, int column) {
    return dimensions == 1 ? "[" + column + "]" : "[" + row + ", " + column + "]";
  }
}
