package dev.heed.dsl.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What might have been meant instead of a word that nobody knows. */
public final class Alternatives {

  private Alternatives() {}

  /**
   * The known word that is nearest to what was written, if it is near: at most a third of the
   * letters differ, or one.
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    int least = Math.max(1, written.length() / 3) + 1;
    Optional<String> nearest = Optional.empty();
    for (String word : known.stream().sorted().toList()) {
      if (Math.abs(word.length() - written.length()) < least) {
        int distance = distance(written, word);
        if (distance < least) {
          least = distance;
          nearest = Optional.of(word);
        }
      }
    }
    return nearest;
  }

  /**
   * The end of a message: {@code ; did you mean 'x'?}, or else what is known, or nothing where
   * nothing is.
   */
  public static String describe(String written, Collection<String> known, String what) {
    return nearest(written, known)
        .map(word -> "; did you mean '" + word + "'?")
        .orElseGet(
            () ->
                known.isEmpty()
                    ? ""
                    : known.stream()
                        .sorted()
                        .collect(Collectors.joining(", ", "; " + what + ": ", "")));
  }

  /**
   * The least number of letters inserted, left out, replaced or swapped with their neighbour,
   * without regard to case.
   */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
        least = Math.min(least, cost[i - 1][j - 1] + replaced);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, cost[i - 2][j - 2] + 1);
        }
        cost[i][j] = least;
      }
    }
    return cost[a.length()][b.length()];
  }
}
