package dev.heed.runtime.train;

import dev.heed.runtime.encode.Batch;
import java.util.SplittableRandom;

/**
 * The order in which sequences are seen, cut into mini-batches of about equally many rows. Their
 * number is the same in every epoch, so that the schedule knows all steps beforehand. Sequences are
 * not sorted by length, since nothing is padded.
 */
final class MiniBatches {

  private final Batch<?> examples;
  private final int[] sequences;
  private final int[] order;
  private final int[] starts;
  private final long rows;

  /**
   * Mini-batches of some of the sequences.
   *
   * @param examples where the sequences' lengths are from
   * @param sequences which sequences take part, at least one
   * @param wanted about how many rows a mini-batch has
   */
  MiniBatches(Batch<?> examples, int[] sequences, int wanted) {
    this.examples = examples;
    this.sequences = sequences;
    this.order = sequences.clone();
    this.rows = rowsOf(0, order.length);
    long count = Math.max(1, Math.round((double) rows / wanted));
    this.starts = new int[(int) Math.min(sequences.length, count) + 1];
  }

  /** How many mini-batches an epoch has. */
  int count() {
    return starts.length - 1;
  }

  /** The sequences of all mini-batches together. */
  int sequences() {
    return sequences.length;
  }

  /** The rows of all mini-batches together. */
  long rows() {
    return rows;
  }

  /** Takes the order of an epoch, which depends on nothing but the seed and the epoch. */
  void shuffle(long seed, int epoch) {
    System.arraycopy(sequences, 0, order, 0, order.length);
    SplittableRandom random = new SplittableRandom(Seeds.order(seed, epoch));
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    cut(0, order.length, 1, starts);
  }

  /** The sequence at a place of the order. */
  int sequence(int place) {
    return order[place];
  }

  /**
   * Cuts a mini-batch into shards of about equally many rows; there may be empty ones.
   *
   * @param batch which mini-batch
   * @param shardStarts receives the places where the shards begin, and after them where the last
   *     one ends
   */
  void cutShards(int batch, int[] shardStarts) {
    cut(starts[batch], starts[batch + 1], 0, shardStarts);
  }

  /** Cuts places {@code from} to {@code to} where the rows before are nearest to their share. */
  private void cut(int from, int to, int least, int[] cuts) {
    int parts = cuts.length - 1;
    long total = rowsOf(from, to);
    long before = 0;
    int place = from;
    cuts[0] = from;
    for (int part = 1; part < parts; part++) {
      long share = total * part / parts;
      int first = cuts[part - 1] + least;
      int last = to - least * (parts - part);
      while (place < last && (place < first || 2 * before + length(place) <= 2 * share)) {
        before += length(place++);
      }
      cuts[part] = place;
    }
    cuts[parts] = to;
  }

  private int length(int place) {
    return examples.start(order[place] + 1) - examples.start(order[place]);
  }

  private long rowsOf(int from, int to) {
    long sum = 0;
    for (int place = from; place < to; place++) {
      sum += length(place);
    }
    return sum;
  }
}
