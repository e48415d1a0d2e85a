package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;

/**
 * Attention of one sequence over itself or another, head by head and a block of {@link Lanes#BLOCK}
 * queries at a time, so that memory grows with the keys that a block sees and not with n². Scores
 * lie turned, a row of queries for each key: the softmax then adds up nothing across a vector.
 *
 * <p>The scratch array holds, one after the other: the block's queries turned, the scores, the
 * head's values, and what each query's sum is divided by.
 */
final class VectorAttention {

  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private VectorAttention() {}

  static void attention(
      Rows query,
      int queryColumn,
      int queryStart,
      int allQueries,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int keyStart,
      int allKeys,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      int back,
      int ahead,
      Scratch scratch,
      Rows output) {
    int most = Visible.most(allKeys, back, ahead);
    int scores = headWidth * BLOCK;
    int values = scores + most * BLOCK;
    int shares = values + most * Lanes.vectors(valueWidth) * LANES;
    float[] memory = scratch.flat(shares + BLOCK);
    for (int head = 0; head < heads; head++) {
      int group = head / (heads / groups);
      for (int first = 0; first < allQueries; first += BLOCK) {
        int end = Math.min(first + BLOCK, allQueries);
        int from = Visible.from(first, back);
        int to = Visible.to(end, allKeys, ahead);
        int queries = end - first;
        Panels.turned(
            query.values(),
            queryStart + first,
            queries,
            queryColumn + head * headWidth,
            headWidth,
            scale,
            memory);
        scores(
            key.values(),
            keyStart + from,
            to - from,
            keyColumn + group * headWidth,
            headWidth,
            queries,
            memory,
            0,
            scores);
        Visible.hide(memory, scores, first, queries, from, to, back, ahead);
        VectorSoftmax.turned(memory, scores, to - from, Lanes.vectors(queries), shares);
        Panels.rows(
            value.values(),
            keyStart + from,
            to - from,
            valueColumn + group * valueWidth,
            valueWidth,
            memory,
            values);
        collect(
            memory,
            scores,
            to - from,
            values,
            shares,
            queries,
            valueWidth,
            output.values(),
            queryStart + first,
            head * valueWidth);
      }
    }
  }

  /** {@code scores[j, i] = key_j · query_i}. */
  static void scores(
      float[][] key,
      int start,
      int keys,
      int column,
      int headWidth,
      int queries,
      float[] memory,
      int turned,
      int scores) {
    int left = Lanes.vectors(queries);
    int lane = 0;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      int base = turned + lane * headWidth;
      int out = scores + lane;
      for (int row = 0; row < keys; row += Lanes.rows(vectors)) {
        switch (vectors) {
          case 4 ->
              ScoreTiles.four(key, start, row, keys - 1, column, memory, base, headWidth, out);
          case 2 -> ScoreTiles.two(key, start, row, keys - 1, column, memory, base, headWidth, out);
          default ->
              ScoreTiles.one(key, start, row, keys - 1, column, memory, base, headWidth, out);
        }
      }
      left -= vectors;
      lane += vectors * LANES;
    }
  }

  /**
   * {@code output_i = share_i · Σ_j weights[j, i] · value_j}. The last vector of a head may write
   * into the next head's columns, which are written after it, or behind the row.
   */
  static void collect(
      float[] memory,
      int weights,
      int keys,
      int values,
      int shares,
      int queries,
      int valueWidth,
      float[][] output,
      int start,
      int column) {
    int left = Lanes.vectors(valueWidth);
    int at = column;
    int base = values;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      for (int row = 0; row < queries; row += Lanes.rows(vectors)) {
        switch (vectors) {
          case 4 ->
              ScaledColumnTiles.four(
                  memory, weights, row, queries - 1, base, keys, shares, output, start, at);
          case 2 ->
              ScaledColumnTiles.two(
                  memory, weights, row, queries - 1, base, keys, shares, output, start, at);
          default ->
              ScaledColumnTiles.one(
                  memory, weights, row, queries - 1, base, keys, shares, output, start, at);
        }
      }
      left -= vectors;
      at += vectors * LANES;
      base += keys * vectors * LANES;
    }
  }
}
