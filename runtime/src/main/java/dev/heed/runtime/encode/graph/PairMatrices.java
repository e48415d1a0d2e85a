package dev.heed.runtime.encode.graph;

import dev.heed.runtime.HeapBytes;
import java.util.Arrays;

/**
 * What there is between all pairs of nodes of each graph of a batch, made when it is first asked
 * for. Not thread-safe.
 */
final class PairMatrices {

  private static final int FARTHEST = 254;

  private int[] starts = {};
  private byte[] edgeTypes = {};
  private byte[] distances = {};
  private int[] queue = {};
  private boolean hasStarts;
  private boolean hasEdgeTypes;
  private boolean hasDistances;

  /** The batch has changed. */
  void forget() {
    hasStarts = false;
    hasEdgeTypes = false;
    hasDistances = false;
  }

  /** Where the pairs of each graph begin, and last how many there are. */
  int[] starts(GraphBatch batch) {
    if (hasStarts) {
      return starts;
    }
    int sequences = batch.sequences();
    if (starts.length <= sequences) {
      starts = new int[Math.max(sequences + 1, 2 * starts.length)];
    }
    long pairs = 0;
    for (int s = 0; s < sequences; s++) {
      long nodes = (long) batch.start(s + 1) - batch.start(s);
      pairs += nodes * nodes;
      if (pairs > Integer.MAX_VALUE - 8) {
        throw new IllegalArgumentException(
            String.format(
                "the first %d of %d graphs have %d pairs of nodes, which is beyond 2³¹",
                s + 1, sequences, pairs));
      }
      starts[s + 1] = (int) pairs;
    }
    hasStarts = true;
    return starts;
  }

  byte[] edgeTypes(GraphBatch batch) {
    if (!hasEdgeTypes) {
      int[] begins = starts(batch);
      int pairs = begins[batch.sequences()];
      edgeTypes = room(edgeTypes, pairs);
      Arrays.fill(edgeTypes, 0, pairs, GraphBatch.NO_EDGE);
      for (int s = 0; s < batch.sequences(); s++) {
        writeEdgeTypes(batch, s, begins[s]);
      }
      hasEdgeTypes = true;
    }
    return edgeTypes;
  }

  private void writeEdgeTypes(GraphBatch batch, int sequence, int begin) {
    int first = batch.start(sequence);
    int nodes = batch.start(sequence + 1) - first;
    for (int node = 0; node < nodes; node++) {
      int row = begin + node * nodes - first;
      int to = batch.neighbourStarts()[first + node + 1];
      for (int at = batch.neighbourStarts()[first + node]; at < to; at++) {
        edgeTypes[row + batch.neighbours()[at]] = batch.neighbourTypes()[at];
      }
    }
  }

  byte[] distances(GraphBatch batch) {
    if (!hasDistances) {
      int[] begins = starts(batch);
      int pairs = begins[batch.sequences()];
      distances = room(distances, pairs);
      Arrays.fill(distances, 0, pairs, GraphBatch.FAR);
      for (int s = 0; s < batch.sequences(); s++) {
        int first = batch.start(s);
        int nodes = batch.start(s + 1) - first;
        if (nodes > queue.length) {
          queue = new int[nodes];
        }
        for (int node = 0; node < nodes; node++) {
          search(batch, first, node, begins[s] + node * nodes);
        }
      }
      hasDistances = true;
    }
    return distances;
  }

  /** Breadth first, so that each node is reached by a shortest way. */
  private void search(GraphBatch batch, int first, int source, int row) {
    int end = 0;
    queue[end++] = source;
    distances[row + source] = 0;
    for (int at = 0; at < end; at++) {
      int distance = (distances[row + queue[at]] & 0xff) + 1;
      if (distance > FARTHEST) {
        return;
      }
      int node = first + queue[at];
      int to = batch.neighbourStarts()[node + 1];
      for (int edge = batch.neighbourStarts()[node]; edge < to; edge++) {
        int target = batch.neighbours()[edge] - first;
        if (distances[row + target] == GraphBatch.FAR) {
          distances[row + target] = (byte) distance;
          queue[end++] = target;
        }
      }
    }
  }

  private static byte[] room(byte[] array, int length) {
    return array.length < length ? new byte[Math.max(length, 2 * array.length)] : array;
  }

  long bytes() {
    return HeapBytes.of(starts)
        + HeapBytes.of(edgeTypes)
        + HeapBytes.of(distances)
        + HeapBytes.of(queue);
  }
}
