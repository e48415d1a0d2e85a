package dev.heed.runtime.encode.graph;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Batch;
import java.util.Arrays;

/**
 * Graphs laid end to end: row {@code i} is the vector of one node, copied. The neighbours of a row
 * are the node itself and those that its edges go to, ascending, each as a row of the batch. The
 * matrices of all pairs of a graph's nodes are made when they are first asked for: who asks for
 * neighbours alone pays for the edges alone. The arrays move when the batch grows. Not thread-safe.
 */
public final class GraphBatch implements Batch<GraphBatch> {

  /** The type of a pair of nodes without an edge, and of a node with itself. */
  public static final byte NO_EDGE = 0;

  /**
   * The distance of two nodes that are 255 edges or more apart, or of which none leads to the
   * other.
   */
  public static final byte FAR = (byte) 255;

  private float[][] vectors = {};
  private int[] neighbourStarts = new int[65];
  private int[] neighbours = new int[256];
  private byte[] neighbourTypes = new byte[256];
  private int[] starts = new int[9];
  private int sequences;
  private final PairMatrices pairs = new PairMatrices();

  /** Starts an empty batch. */
  public GraphBatch() {}

  /** The vectors, {@code [rows][width]}; what follows is undefined. */
  public float[][] vectors() {
    return vectors;
  }

  /** Where the neighbours of each row begin, {@code [rows + 1]}; what follows is undefined. */
  public int[] neighbourStarts() {
    return neighbourStarts;
  }

  /** The rows of all neighbours, {@code [neighbourStarts()[rows]]}; what follows is undefined. */
  public int[] neighbours() {
    return neighbours;
  }

  /** For each neighbour {@link #NO_EDGE}, where it is the node itself, or 1 + the edge's type. */
  public byte[] neighbourTypes() {
    return neighbourTypes;
  }

  /** Where the pairs of each graph begin in {@link #edgeTypes} and {@link #distances}. */
  public int[] pairStarts() {
    return pairs.starts(this);
  }

  /**
   * The types of all pairs: of the nodes i and j of a graph of n nodes, at {@code i · n + j} behind
   * the graph's start, {@link #NO_EDGE} or 1 + the type of the edge from i to j.
   */
  public byte[] edgeTypes() {
    return pairs.edgeTypes(this);
  }

  /**
   * The distances of all pairs, at the same places: the least number of edges from i to j in their
   * directions, unsigned, and {@link #FAR} for all that is further or cannot be reached.
   */
  public byte[] distances() {
    return pairs.distances(this);
  }

  @Override
  public int sequences() {
    return sequences;
  }

  @Override
  public int start(int sequence) {
    return starts[sequence];
  }

  @Override
  public void clear() {
    sequences = 0;
    pairs.forget();
  }

  @Override
  public void append(GraphBatch source, int sequence) {
    int start = source.start(sequence);
    int count = source.start(sequence + 1) - start;
    int rows = rows();
    reserve(rows + count, source.vectors[start].length);
    for (int i = 0; i < count; i++) {
      int from = source.neighbourStarts[start + i];
      int to = source.neighbourStarts[start + i + 1];
      System.arraycopy(
          source.vectors[start + i], 0, vectors[rows + i], 0, source.vectors[start + i].length);
      begin(rows + i, to - from);
      for (int at = from; at < to; at++) {
        add(rows + i, source.neighbours[at] - start + rows, source.neighbourTypes[at]);
      }
    }
    close(count);
  }

  @Override
  public GraphBatch empty() {
    return new GraphBatch();
  }

  /** The bytes of heap that the graphs take now. */
  public long bytes() {
    return HeapBytes.of(vectors)
        + HeapBytes.of(neighbourStarts)
        + HeapBytes.of(neighbours)
        + HeapBytes.of(neighbourTypes)
        + HeapBytes.of(starts)
        + pairs.bytes();
  }

  /** Makes room, as far as there is none yet; what is there stays. */
  void reserve(int rows, int width) {
    int old = vectors.length;
    if (rows > old) {
      vectors = Arrays.copyOf(vectors, sequences == 0 ? rows : Math.max(rows, 2 * old));
      for (int row = old; row < vectors.length; row++) {
        vectors[row] = new float[width];
      }
    }
    if (rows >= neighbourStarts.length) {
      neighbourStarts = Arrays.copyOf(neighbourStarts, Math.max(rows + 1, 2 * old + 1));
    }
  }

  /** Begins the neighbours of a row, of which all before it are written, with room for some. */
  void begin(int row, int count) {
    int from = neighbourStarts[row];
    neighbourStarts[row + 1] = from;
    if (from + count > neighbours.length) {
      int room = Math.max(from + count, 2 * neighbours.length);
      neighbours = Arrays.copyOf(neighbours, room);
      neighbourTypes = Arrays.copyOf(neighbourTypes, room);
    }
  }

  /** Adds a neighbour to the row that was begun last. */
  void add(int row, int neighbour, byte type) {
    int at = neighbourStarts[row + 1]++;
    neighbours[at] = neighbour;
    neighbourTypes[at] = type;
  }

  /** Makes a sequence of the rows after the last one. */
  void close(int count) {
    if (sequences + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
    }
    int rows = rows();
    starts[++sequences] = rows + count;
    pairs.forget();
  }
}
