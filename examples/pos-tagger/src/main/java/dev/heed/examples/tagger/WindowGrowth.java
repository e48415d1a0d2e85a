package dev.heed.examples.tagger;

import dev.heed.examples.cli.Table;
import java.util.Locale;

/**
 * How many parameters it takes for every word to see the whole sentence: by a window, which has to
 * reach n − 1 words to both sides and needs weights of their own for each place in it, and by one
 * self-attention layer, whose weights do not know of places. Both make width d from width d.
 */
final class WindowGrowth {

  private static final int WIDTH = 64;
  private static final int SHORTEST = 8;
  private static final int LONGEST = 256;

  private WindowGrowth() {}

  /** The parameters of a window that covers any sentence of some length: (2n − 1)·d·d + d. */
  static long ofWindow(int length, int width) {
    return (2L * length - 1) * width * width + width;
  }

  /** The parameters of self-attention: query, key, value and output, each d·d + d. */
  static long ofAttention(int width) {
    return 4L * (width * (long) width + width);
  }

  /** A row for each length, doubling. */
  static Table table() {
    Table table = new Table("longest sentence", "window over all of it", "self-attention");
    for (int length = SHORTEST; length <= LONGEST; length *= 2) {
      table.row(
          Integer.toString(length),
          String.format(Locale.ROOT, "%,d", ofWindow(length, WIDTH)),
          String.format(Locale.ROOT, "%,d", ofAttention(WIDTH)));
    }
    return table;
  }
}
