package dev.heed.runtime.encode;

import java.util.Arrays;

/**
 * What to do with an input of more vectors than the model takes. Allocates nothing.
 *
 * @param kind refused, cut off, or divided
 * @param overlap how many vectors neighbouring windows have in common; 0 unless divided
 */
public record Overlong(Kind kind, int overlap) {

  /** What becomes of it. */
  public enum Kind {
    /** It is an error. */
    ERROR,
    /** Its beginning is taken and the rest is left out. */
    TRUNCATE,
    /** It is taken as several windows, all of the longest length, which overlap. */
    WINDOWS
  }

  /** Checks that only windows overlap. */
  public Overlong {
    if (overlap < 0 || (overlap > 0 && kind != Kind.WINDOWS)) {
      throw new IllegalArgumentException(
          "overlap is " + overlap + ", must be " + (kind == Kind.WINDOWS ? "at least 0" : "0"));
    }
  }

  /** It is an error. */
  public static Overlong error() {
    return new Overlong(Kind.ERROR, 0);
  }

  /** Its beginning is taken and the rest is left out. */
  public static Overlong truncate() {
    return new Overlong(Kind.TRUNCATE, 0);
  }

  /** It is taken as several windows that have so many vectors in common with their neighbours. */
  public static Overlong windows(int overlap) {
    return new Overlong(Kind.WINDOWS, overlap);
  }

  /**
   * How many windows an input makes.
   *
   * @param length its vectors
   * @param longest the most that the model takes, above the overlap
   * @return 1 if it is not divided
   * @throws IllegalArgumentException if the input is empty, or too long and refused
   */
  public int count(int length, int longest) {
    if (longest <= overlap) {
      throw new IllegalArgumentException(
          String.format(
              "windows of %d vectors overlap by %d, must overlap by less", longest, overlap));
    }
    if (length < 1) {
      throw new IllegalArgumentException("the input has no vector, must have 1 to " + longest);
    }
    if (length <= longest || kind == Kind.TRUNCATE) {
      return 1;
    }
    if (kind == Kind.ERROR) {
      throw new IllegalArgumentException(
          String.format("the input has %d vectors, the model takes at most %d", length, longest));
    }
    int step = longest - overlap;
    return 1 + (int) (((long) length - longest + step - 1) / step);
  }

  /** How many of an input's vectors are taken; 0 of one that is an error. */
  public int taken(int length, int longest) {
    if (length <= longest || kind == Kind.WINDOWS) {
      return length;
    }
    return kind == Kind.TRUNCATE ? longest : 0;
  }

  /** How many rows an input of one vector or more makes in all its windows. */
  public int rows(int length, int longest) {
    return length <= longest ? length : count(length, longest) * longest;
  }

  /**
   * The row of all windows, laid end to end, that a vector's label comes from.
   *
   * @param vector its place in the input
   * @param length the input's vectors
   * @param longest the most that the model takes
   */
  public int row(int vector, int length, int longest) {
    if (kind != Kind.WINDOWS || length <= longest) {
      return vector;
    }
    int last = count(length, longest) - 1;
    int window = Math.min(Math.max(0, vector - overlap / 2) / (longest - overlap), last);
    while (window > 0 && vector < keptFrom(window, length, longest)) {
      window--;
    }
    while (window < last && vector >= keptFrom(window + 1, length, longest)) {
      window++;
    }
    return window * longest + vector - start(window, length, longest);
  }

  /**
   * What belongs to a window of an input, of classes of each of its vectors: a copy, in which those
   * that come from another window are −1.
   *
   * @param classes one for each vector
   * @param length how many vectors there are
   * @param window which window
   * @param longest the most that the model takes
   */
  public int[] part(int[] classes, int length, int window, int longest) {
    int start = start(window, length, longest);
    int[] part = Arrays.copyOfRange(classes, start, end(window, length, longest));
    Arrays.fill(part, 0, keptFrom(window, length, longest) - start, -1);
    Arrays.fill(part, keptTo(window, length, longest) - start, part.length, -1);
    return part;
  }

  /**
   * The same of numbers, of which those that come from another window are NaN.
   *
   * @param numbers as many for each vector, one vector after the other
   * @param length how many vectors there are
   * @param window which window
   * @param longest the most that the model takes
   */
  public float[] part(float[] numbers, int length, int window, int longest) {
    int each = numbers.length / length;
    int start = start(window, length, longest);
    float[] part = Arrays.copyOfRange(numbers, start * each, end(window, length, longest) * each);
    Arrays.fill(part, 0, (keptFrom(window, length, longest) - start) * each, Float.NaN);
    Arrays.fill(part, (keptTo(window, length, longest) - start) * each, part.length, Float.NaN);
    return part;
  }

  /** The first vector of a window; the last window is moved back so that it is full. */
  public int start(int window, int length, int longest) {
    return (int) Math.min((long) window * (longest - overlap), Math.max(0, length - longest));
  }

  /** The vector after a window's last one. */
  public int end(int window, int length, int longest) {
    return Math.min(start(window, length, longest) + longest, length);
  }

  /**
   * The first vector whose label comes from a window: where it overlaps with its neighbours each
   * gives the half that lies further from its edge.
   */
  public int keptFrom(int window, int length, int longest) {
    if (window == 0) {
      return 0;
    }
    return (start(window, length, longest) + end(window - 1, length, longest)) / 2;
  }

  /** The vector after the last one whose label comes from a window. */
  public int keptTo(int window, int length, int longest) {
    return window + 1 < count(length, longest)
        ? keptFrom(window + 1, length, longest)
        : end(window, length, longest);
  }
}
