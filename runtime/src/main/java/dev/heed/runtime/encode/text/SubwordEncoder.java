package dev.heed.runtime.encode.text;

/**
 * Turns text into the ids of its pieces. Half of a surrogate pair counts as U+FFFD. Allocates only
 * where a text is longer than any before. Not thread-safe.
 */
public final class SubwordEncoder {

  private final SubwordModel.Cutter model;
  private final AddedPieces added;
  private final int[] before;
  private final int[] after;

  SubwordEncoder(SubwordModel.Cutter model, AddedPieces added, int[] before, int[] after) {
    this.model = model;
    this.added = added;
    this.before = before;
    this.after = after;
  }

  /**
   * Appends a text's pieces; none if there is nothing but space in it.
   *
   * @throws IllegalArgumentException if the text is null
   */
  public void append(String text, Ids ids) {
    check(text);
    added.cut(text, model, ids);
  }

  /**
   * Appends a text's pieces between those that the tokenizer puts around every text, such as {@code
   * [CLS]} and {@code [SEP]}.
   *
   * @throws IllegalArgumentException if the text is null
   */
  public void appendEnclosed(String text, Ids ids) {
    check(text);
    addAll(before, ids);
    added.cut(text, model, ids);
    addAll(after, ids);
  }

  /** How many pieces {@link #appendEnclosed} puts before the text. */
  public int before() {
    return before.length;
  }

  /** How many pieces {@link #appendEnclosed} puts after the text. */
  public int after() {
    return after.length;
  }

  private static void addAll(int[] pieces, Ids ids) {
    for (int piece : pieces) {
      ids.add(piece);
    }
  }

  private static void check(String text) {
    if (text == null) {
      throw new IllegalArgumentException("the text is null");
    }
  }
}
