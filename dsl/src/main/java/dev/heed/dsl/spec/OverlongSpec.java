package dev.heed.dsl.spec;

/**
 * What becomes of an input of more vectors than the model takes.
 *
 * @param kind refused, cut off, or divided
 * @param overlap how many vectors neighbouring windows have in common; 0 unless divided
 */
public record OverlongSpec(Kind kind, int overlap) {

  /** It is refused. */
  public static final OverlongSpec ERROR = new OverlongSpec(Kind.ERROR, 0);

  /** What becomes of it. */
  public enum Kind {
    /** It is refused. */
    ERROR,
    /** Its beginning is taken and the rest is left out. */
    TRUNCATE,
    /** It is taken as several windows of the longest length, which overlap. */
    WINDOWS
  }
}
