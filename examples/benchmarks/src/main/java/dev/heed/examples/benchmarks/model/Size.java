package dev.heed.examples.benchmarks.model;

import java.util.Locale;

/** The four sizes of encoders; {@code Encoders.heed} declares the same numbers. */
public enum Size {
  TINY(16, 32, 2, 64, 2),
  SMALL(32, 64, 4, 256, 2),
  MEDIUM(64, 128, 4, 512, 4),
  LARGE(128, 256, 8, 1024, 6);

  private final int length;
  private final int width;
  private final int heads;
  private final int inner;
  private final int layers;

  Size(int length, int width, int heads, int inner, int layers) {
    this.length = length;
    this.width = width;
    this.heads = heads;
    this.inner = inner;
    this.layers = layers;
  }

  /** How many words an input has, {@code n}. */
  public int length() {
    return length;
  }

  /** The width of a vector, {@code d}. */
  public int width() {
    return width;
  }

  /** How many heads attention has. */
  public int heads() {
    return heads;
  }

  /** How many layers of attention and fully connected pair there are. */
  public int layers() {
    return layers;
  }

  /** The name as it is written in parameters and figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The size of that name. */
  public static Size of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * The floating-point operations of one forward pass that are matrix products, a multiplication
   * and an addition each: four projections, scores, their weighted sum, and the two fully connected
   * layers of each layer, then the labels. What else is done counts as no work, so that a fraction
   * of the peak is never flattered.
   */
  public double flops() {
    double projections = 4.0 * length * width * width;
    double attention = 2.0 * length * length * width;
    double connected = 2.0 * length * width * inner;
    double labels = (double) length * width * Tag.values().length;
    return 2 * (layers * (projections + attention + connected) + labels);
  }
}
