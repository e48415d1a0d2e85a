package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The gradients of {@link VectorAttention}, which computes the weights P again. With {@code dP =
 * gradient · valueᵀ} and {@code dS = scale · P · (dP − Σ_j P dP)}: {@code valueGradient = Pᵀ ·
 * gradient}, {@code queryGradient = dS · key}, {@code keyGradient = dSᵀ · query}.
 *
 * <p>All three are added to zeros, block of queries after block, from panels whose columns beyond
 * the head are 0: a vector that reaches into the next head's columns adds nothing to them.
 */
final class VectorAttentionGradient {

  private static final VectorSpecies<Float> SPECIES = Lanes.SPECIES;
  private static final int LANES = Lanes.COUNT;
  private static final int BLOCK = Lanes.BLOCK;

  private VectorAttentionGradient() {}

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
      Rows gradient,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      int back,
      int ahead,
      Scratch scratch,
      Rows queryGradient,
      int queryGradientColumn,
      Rows keyGradient,
      int keyGradientColumn,
      Rows valueGradient,
      int valueGradientColumn) {
    clear(queryGradient, queryGradientColumn, queryStart, allQueries, heads * headWidth);
    clear(keyGradient, keyGradientColumn, keyStart, allKeys, groups * headWidth);
    clear(valueGradient, valueGradientColumn, keyStart, allKeys, groups * valueWidth);
    int most = Visible.most(allKeys, back, ahead);
    int widest = Math.max(headWidth, valueWidth);
    int padded = Lanes.vectors(widest) * LANES;
    int turned = 0;
    int weights = widest * BLOCK;
    int slopes = weights + most * BLOCK;
    int panel = slopes + most * BLOCK;
    int shares = panel + Math.max(most, BLOCK) * padded;
    float[] memory = scratch.flat(shares + BLOCK);
    for (int head = 0; head < heads; head++) {
      int queryOffset = head * headWidth;
      int valueOffset = head * valueWidth;
      int group = head / (heads / groups);
      int groupKey = group * headWidth;
      int groupValue = group * valueWidth;
      for (int first = 0; first < allQueries; first += BLOCK) {
        int queries = Math.min(BLOCK, allQueries - first);
        int from = Visible.from(first, back);
        int keys = Visible.to(first + queries, allKeys, ahead) - from;
        float[][] q = query.values();
        float[][] dy = gradient.values();
        Panels.turned(
            q,
            queryStart + first,
            queries,
            queryColumn + queryOffset,
            headWidth,
            scale,
            memory,
            turned);
        VectorAttention.scores(
            key.values(),
            keyStart + from,
            keys,
            keyColumn + groupKey,
            headWidth,
            queries,
            memory,
            turned,
            weights);
        Visible.hide(memory, weights, first, queries, from, from + keys, back, ahead);
        VectorSoftmax.turned(memory, weights, keys, Lanes.vectors(queries), shares);
        Panels.turned(dy, queryStart + first, queries, valueOffset, valueWidth, 1f, memory, turned);
        VectorAttention.scores(
            value.values(),
            keyStart + from,
            keys,
            valueColumn + groupValue,
            valueWidth,
            queries,
            memory,
            turned,
            slopes);
        for (int v = 0; v < Lanes.vectors(queries); v++) {
          scoreGradients(
              memory, weights + v * LANES, slopes + v * LANES, keys, scale, shares + v * LANES);
        }
        Panels.padded(dy, queryStart + first, queries, valueOffset, valueWidth, memory, panel);
        addByKey(
            memory,
            weights,
            keys,
            panel,
            queries,
            valueWidth,
            valueGradient.values(),
            keyStart + from,
            valueGradientColumn + groupValue);
        Panels.padded(
            q, queryStart + first, queries, queryColumn + queryOffset, headWidth, memory, panel);
        addByKey(
            memory,
            slopes,
            keys,
            panel,
            queries,
            headWidth,
            keyGradient.values(),
            keyStart + from,
            keyGradientColumn + groupKey);
        Panels.padded(
            key.values(), keyStart + from, keys, keyColumn + groupKey, headWidth, memory, panel);
        addByQuery(
            memory,
            slopes,
            keys,
            panel,
            queries,
            headWidth,
            queryGradient.values(),
            queryStart + first,
            queryGradientColumn + queryOffset);
      }
    }
  }

  private static void clear(Rows rows, int column, int start, int n, int width) {
    for (int row = start; row < start + n; row++) {
      Arrays.fill(rows.values()[row], column, column + width, 0f);
    }
  }

  /**
   * One vector of queries: the weights get their shares, {@code slopes[j] = scale · weights[j] ·
   * (slopes[j] − Σ_j weights[j] · slopes[j])}.
   */
  private static void scoreGradients(
      float[] memory, int weights, int slopes, int keys, float scale, int shares) {
    FloatVector share = FloatVector.fromArray(SPECIES, memory, shares);
    FloatVector mean = FloatVector.zero(SPECIES);
    for (int j = 0; j < keys; j++) {
      FloatVector p = FloatVector.fromArray(SPECIES, memory, weights + j * BLOCK).mul(share);
      p.intoArray(memory, weights + j * BLOCK);
      mean = p.fma(FloatVector.fromArray(SPECIES, memory, slopes + j * BLOCK), mean);
    }
    for (int j = 0; j < keys; j++) {
      FloatVector p = FloatVector.fromArray(SPECIES, memory, weights + j * BLOCK);
      FloatVector.fromArray(SPECIES, memory, slopes + j * BLOCK)
          .sub(mean)
          .mul(p)
          .mul(scale)
          .intoArray(memory, slopes + j * BLOCK);
    }
  }

  /** {@code to_j += Σ_i block[j, i] · panel_i}. */
  private static void addByKey(
      float[] memory,
      int block,
      int keys,
      int panel,
      int queries,
      int headWidth,
      float[][] to,
      int start,
      int column) {
    int left = Lanes.vectors(headWidth);
    int at = column;
    int base = panel;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      for (int row = 0; row < keys; row += Lanes.rows(vectors)) {
        switch (vectors) {
          case 4 -> AddedRowTiles.four(memory, block, row, keys - 1, base, queries, to, start, at);
          case 2 -> AddedRowTiles.two(memory, block, row, keys - 1, base, queries, to, start, at);
          default -> AddedRowTiles.one(memory, block, row, keys - 1, base, queries, to, start, at);
        }
      }
      left -= vectors;
      at += vectors * LANES;
      base += queries * vectors * LANES;
    }
  }

  /** {@code to_i += Σ_j block[j, i] · panel_j}. */
  private static void addByQuery(
      float[] memory,
      int block,
      int keys,
      int panel,
      int queries,
      int headWidth,
      float[][] to,
      int start,
      int column) {
    int left = Lanes.vectors(headWidth);
    int at = column;
    int base = panel;
    while (left > 0) {
      int vectors = Lanes.tile(left);
      for (int row = 0; row < queries; row += Lanes.rows(vectors)) {
        switch (vectors) {
          case 4 ->
              AddedColumnTiles.four(memory, block, row, queries - 1, base, keys, to, start, at);
          case 2 ->
              AddedColumnTiles.two(memory, block, row, queries - 1, base, keys, to, start, at);
          default ->
              AddedColumnTiles.one(memory, block, row, queries - 1, base, keys, to, start, at);
        }
      }
      left -= vectors;
      at += vectors * LANES;
      base += keys * vectors * LANES;
    }
  }
}
