package dev.heed.processor.emit;

/** The text of a sum over a row in four interleaved parts, divided by the row's width. */
final class FourSums {

  private FourSums() {}

  /**
   * The statements, ending in a {@code return}.
   *
   * @param width the elements of a row, at least 1
   * @param term the term at an index, for which {@code %s} stands
   */
  static String of(int width, String term) {
    int quads = width - width % 4;
    StringBuilder text = new StringBuilder();
    if (quads > 0) {
      text.append("float a = 0f;\nfloat b = 0f;\nfloat c = 0f;\nfloat d = 0f;\n");
      text.append("for (int j = 0; j < ").append(quads).append("; j += 4) {\n");
      text.append("  a += ").append(String.format(term, "j")).append(";\n");
      text.append("  b += ").append(String.format(term, "j + 1")).append(";\n");
      text.append("  c += ").append(String.format(term, "j + 2")).append(";\n");
      text.append("  d += ").append(String.format(term, "j + 3")).append(";\n}\n");
    }
    text.append("float sum = ").append(quads > 0 ? "(a + b) + (c + d)" : "0f").append(";\n");
    for (int j = quads; j < width; j++) {
      text.append("sum += ").append(String.format(term, String.valueOf(j))).append(";\n");
    }
    return text.append("return sum * (1f / ").append(width).append(");\n").toString();
  }
}
