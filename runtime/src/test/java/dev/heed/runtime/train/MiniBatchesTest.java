package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniBatchesTest {

  private static IdBatch lengths(int... lengths) {
    IdBatch batch = new IdBatch();
    for (int length : lengths) {
      batch.add(new int[length]);
    }
    return batch;
  }

  private static int[] all(IdBatch batch) {
    return IntStream.range(0, batch.sequences()).toArray();
  }

  private static int[] places(MiniBatches batches, int batch, int shards) {
    int[] starts = new int[shards + 1];
    batches.cutShards(batch, starts);
    return starts;
  }

  @Test
  void everySequenceIsSeenOnceAnEpoch() {
    IdBatch examples = lengths(new SplittableRandom(1).ints(500, 1, 40).toArray());
    int[] some = IntStream.range(0, 500).filter(s -> s % 7 != 0).toArray();
    MiniBatches batches = new MiniBatches(examples, some, 200);
    int[][] orders = new int[2][];
    for (int epoch = 0; epoch < 2; epoch++) {
      batches.shuffle(3, epoch);
      orders[epoch] = IntStream.range(0, some.length).map(batches::sequence).toArray();
      int[] sorted = orders[epoch].clone();
      Arrays.sort(sorted);
      assertArrayEquals(some, sorted);
    }
    assertFalse(Arrays.equals(orders[0], orders[1]));
    batches.shuffle(3, 0);
    assertEquals(orders[0][5], batches.sequence(5));
  }

  @Test
  void miniBatchesAndShardsAreBalancedByRows() {
    IdBatch examples = lengths(new SplittableRandom(2).ints(500, 1, 40).toArray());
    MiniBatches batches = new MiniBatches(examples, all(examples), 200);
    assertEquals(Math.round(examples.rows() / 200.0), batches.count());
    assertEquals(examples.rows(), batches.rows());
    batches.shuffle(1, 4);
    int end = 0;
    for (int batch = 0; batch < batches.count(); batch++) {
      int[] starts = places(batches, batch, 4);
      assertEquals(end, starts[0]);
      end = starts[4];
      for (int shard = 0; shard < 4; shard++) {
        int rows = 0;
        for (int place = starts[shard]; place < starts[shard + 1]; place++) {
          int sequence = batches.sequence(place);
          rows += examples.start(sequence + 1) - examples.start(sequence);
        }
        assertTrue(rows >= 10 && rows <= 90, "batch " + batch + " has a shard of " + rows);
      }
    }
    assertEquals(500, end);
  }

  @Test
  void aLongSequenceIsAMiniBatchOfItsOwnAndNoneIsEmpty() {
    IdBatch examples = lengths(1, 1, 1000, 1, 1);
    MiniBatches batches = new MiniBatches(examples, all(examples), 10);
    assertEquals(5, batches.count());
    for (int epoch = 0; epoch < 20; epoch++) {
      batches.shuffle(1, epoch);
      for (int batch = 0; batch < 5; batch++) {
        assertArrayEquals(new int[] {batch, batch + 1}, places(batches, batch, 1));
      }
    }
  }

  @Test
  void moreShardsThanSequencesLeaveSomeEmpty() {
    IdBatch examples = lengths(5, 5);
    MiniBatches batches = new MiniBatches(examples, all(examples), 100);
    assertEquals(1, batches.count());
    batches.shuffle(1, 0);
    int[] starts = places(batches, 0, 5);
    assertEquals(0, starts[0]);
    assertEquals(2, starts[5]);
    for (int shard = 0; shard < 5; shard++) {
      assertTrue(starts[shard] <= starts[shard + 1]);
    }
  }
}
