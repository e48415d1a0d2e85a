package dev.heed.dsl.diagnostic;

/**
 * A place in a text.
 *
 * @param file the name of the text as a reader knows it, such as {@code src/main/heed/tagger.heed}
 * @param line from 1
 * @param column from 1, in code points
 * @param sourceLine the line, without its end
 */
public record TextOrigin(String file, int line, int column, String sourceLine) implements Origin {

  /**
   * The longest part of a line that is shown, so that a file without line breaks stays readable.
   */
  private static final int SHOWN = 100;

  private static final int SHOWN_BEFORE = 60;

  @Override
  public String describe() {
    return file + ":" + line + ":" + column;
  }

  @Override
  public String excerpt() {
    if (sourceLine.isBlank()) {
      return "";
    }
    int[] points = sourceLine.codePoints().toArray();
    int caret = Math.min(column - 1, points.length);
    int first = points.length <= SHOWN ? 0 : Math.max(0, caret - SHOWN_BEFORE);
    int last = Math.min(points.length, first + SHOWN);
    StringBuilder shown = new StringBuilder(first > 0 ? "…" : "");
    StringBuilder below = new StringBuilder(first > 0 ? " " : "");
    for (int i = first; i < last; i++) {
      shown.appendCodePoint(points[i]);
      if (i < caret) {
        below.append(points[i] == '\t' ? '\t' : ' ');
      }
    }
    return shown.append(last < points.length ? "…" : "") + "\n" + below + "^";
  }
}
