package dev.heed.runtime.label;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Overlong;
import dev.heed.runtime.kernel.Rows;
import java.util.Arrays;

/**
 * The inputs of a batch whose windows are sequences of their own: brings the answers of all windows
 * into the order of the inputs' vectors, of which each has its answer from one window. Allocates
 * only where it grows. One thread at a time.
 */
public final class JoinedWindows {

  private final Overlong overlong;
  private final int longest;
  private int[] starts = new int[16];
  private int sequences;

  /**
   * Joins nothing yet.
   *
   * @param overlong how inputs are divided
   * @param longest the vectors of the longest window, above the overlap
   */
  public JoinedWindows(Overlong overlong, int longest) {
    this.overlong = overlong;
    this.longest = longest;
  }

  /** Forgets all inputs. */
  public void clear() {
    sequences = 0;
  }

  /** Tells of the next input how many vectors it has, at least 1. */
  public void add(int length) {
    if (sequences + 1 == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    starts[sequences + 1] = starts[sequences] + length;
    sequences++;
  }

  /** How many inputs there are. */
  public int sequences() {
    return sequences;
  }

  /** The first row of an input; {@code start(sequences())} is {@link #rows()}. */
  public int start(int input) {
    return starts[input];
  }

  /** How many vectors all inputs have together. */
  public int rows() {
    return starts[sequences];
  }

  /**
   * Moves the answers to where {@link #start} says.
   *
   * @param windows the answers of all windows, end to end
   * @return the same rows, of which the first {@link #rows()} are the answers of the inputs'
   *     vectors
   */
  public Rows join(Rows windows) {
    float[][] rows = windows.values();
    int width = windows.width();
    int first = 0;
    for (int input = 0; input < sequences; input++) {
      int length = starts[input + 1] - starts[input];
      for (int vector = 0; vector < length; vector++) {
        // a row never moves back: those that follow are still where they were
        int from = first + overlong.row(vector, length, longest);
        int to = starts[input] + vector;
        if (from != to) {
          System.arraycopy(rows[from], 0, rows[to], 0, width);
        }
      }
      first += overlong.rows(length, longest);
    }
    return windows;
  }

  /** The bytes of heap that the arrays take now. */
  public long bytes() {
    return HeapBytes.of(starts);
  }
}
