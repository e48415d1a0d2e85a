package dev.heed.dsl.read;

/**
 * The largest numbers that a declaration may hold. They are far beyond what trains on a CPU, and
 * small enough that no product of two overflows a {@code long} and nothing is allocated before the
 * total is known.
 */
public final class Limits {

  /** The longest input, in vectors. */
  public static final int LENGTH = 65_536;

  /** The widest vector. */
  public static final int WIDTH = 16_384;

  /** The most pixels of an image's side. */
  public static final int IMAGE = 8_192;

  /** The most channels of an image. */
  public static final int CHANNELS = 1_024;

  /** The most samples of a frame of sound. */
  public static final int SAMPLES = 1 << 20;

  /** The most filters of a mel filter bank. */
  public static final int FILTERS = 1_024;

  /** The most rows of an embedding table. */
  public static final int ROWS = 10_000_000;

  /** The longest character n-gram. */
  public static final int NGRAM = 16;

  /**
   * The most types of a graph's edges; a pair of nodes takes a byte, one value of which is none.
   */
  public static final int EDGE_TYPES = 254;

  /** The greatest graph distance that is told from further ones. */
  public static final int GRAPH_DISTANCE = 253;

  /** The most rounds of a repeat. */
  public static final int REPEAT = 256;

  /** The most layers once blocks and repeats are expanded; residual and repeat count as layers. */
  public static final int LAYERS = 4_096;

  /**
   * The most layers whose code is small enough: the method that calls the code of each layer, once
   * forward and once back, has about 8 bytes for each, and HotSpot compiles up to 8,000.
   */
  public static final int UNROLLED = 480;

  /** The most uses of blocks; blocks of nothing but uses have no layers that could be counted. */
  public static final int USES = 4 * LAYERS;

  /** The most parameters of a model or a block. */
  public static final int DECLARED = 100;

  /** The deepest nesting of layers once blocks are expanded; later stages recurse over it. */
  public static final int DEPTH = 64;

  /** The most weights of a model: what an array can count. */
  public static final long PARAMETERS = Integer.MAX_VALUE;

  /** The most constants of an enum of labels. */
  public static final int LABELS = WIDTH;

  private Limits() {}
}
