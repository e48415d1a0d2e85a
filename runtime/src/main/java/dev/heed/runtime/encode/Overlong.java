package dev.heed.runtime.encode;

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
    REFUSED,
    /** Its beginning is taken and the rest is left out. */
    TRUNCATED,
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
  public static Overlong refused() {
    return new Overlong(Kind.REFUSED, 0);
  }

  /** Its beginning is taken and the rest is left out. */
  public static Overlong truncated() {
    return new Overlong(Kind.TRUNCATED, 0);
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
    if (length <= longest || kind == Kind.TRUNCATED) {
      return 1;
    }
    if (kind == Kind.REFUSED) {
      throw new IllegalArgumentException(
          String.format("the input has %d vectors, the model takes at most %d", length, longest));
    }
    int step = longest - overlap;
    return 1 + (int) (((long) length - longest + step - 1) / step);
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
