package dev.heed.runtime.label;

import java.util.List;

/** How far two sequences are apart. */
public final class EditDistance {

  private EditDistance() {}

  /**
   * The least number of insertions, deletions and substitutions that make one sequence the other
   * (Levenshtein). Divided by the length of the wanted one, summed over a test, it is the error
   * rate.
   *
   * @param answer one sequence
   * @param wanted the other one
   */
  public static int of(List<?> answer, List<?> wanted) {
    int[] row = new int[wanted.size() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 0; i < answer.size(); i++) {
      int diagonal = row[0];
      row[0] = i + 1;
      for (int j = 1; j < row.length; j++) {
        int substituted = diagonal + (answer.get(i).equals(wanted.get(j - 1)) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[wanted.size()];
  }
}
