package dev.heed.runtime.kernel;

/**
 * Attention of the rows of one sequence over those of another with vector instructions, where
 * {@link Simd#AVAILABLE} says so. Safe for any number of threads as long as buffers are of one.
 */
public final class CrossAttention {

  private CrossAttention() {}

  /**
   * {@code output = softmax(scale · query · keyᵀ) · value}, head by head, for all queries over all
   * keys; see {@link Simd#attention} for heads and groups.
   *
   * @param query the queries of head h are its columns from {@code queryColumn + h · headWidth} on
   * @param queryColumn the first column of the first head
   * @param queryStart the first row of queries
   * @param queries how many
   * @param key the keys of group g are its columns from {@code keyColumn + g · headWidth} on
   * @param keyColumn the first column of the first group
   * @param value the values of group g are its columns from {@code valueColumn + g · valueWidth} on
   * @param valueColumn the first column of the first group
   * @param keyStart the first row of keys and of values
   * @param keys how many
   * @param heads how many heads
   * @param groups how many keys and values, which divides the heads
   * @param headWidth the width of a query and of a key
   * @param valueWidth the width of a value
   * @param scale what scores are multiplied with
   * @param scratch memory for scores
   * @param output {@code [., heads · valueWidth]}, of which the queries' rows are written
   */
  public static void forward(
      Rows query,
      int queryColumn,
      int queryStart,
      int queries,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int keyStart,
      int keys,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      Scratch scratch,
      Rows output) {
    Simd.provider()
        .crossAttention(
            query,
            queryColumn,
            queryStart,
            queries,
            key,
            keyColumn,
            value,
            valueColumn,
            keyStart,
            keys,
            heads,
            groups,
            headWidth,
            valueWidth,
            scale,
            scratch,
            output);
  }

  /**
   * The gradients of {@link #forward}: of queries their rows are written, of keys and values
   * theirs.
   *
   * @param gradient the gradient by the output
   * @param queryGradient by the queries, at columns of its own from {@code queryGradientColumn} on
   * @param queryGradientColumn the first column of the first head
   * @param keyGradient by the keys
   * @param keyGradientColumn the first column of the first group
   * @param valueGradient by the values
   * @param valueGradientColumn the first column of the first group
   */
  public static void gradient(
      Rows query,
      int queryColumn,
      int queryStart,
      int queries,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int keyStart,
      int keys,
      Rows gradient,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      Scratch scratch,
      Rows queryGradient,
      int queryGradientColumn,
      Rows keyGradient,
      int keyGradientColumn,
      Rows valueGradient,
      int valueGradientColumn) {
    Simd.provider()
        .crossAttentionGradient(
            query,
            queryColumn,
            queryStart,
            queries,
            key,
            keyColumn,
            value,
            valueColumn,
            keyStart,
            keys,
            gradient,
            heads,
            groups,
            headWidth,
            valueWidth,
            scale,
            scratch,
            queryGradient,
            queryGradientColumn,
            keyGradient,
            keyGradientColumn,
            valueGradient,
            valueGradientColumn);
  }
}
