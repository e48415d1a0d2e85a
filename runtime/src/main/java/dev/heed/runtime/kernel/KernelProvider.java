package dev.heed.runtime.kernel;

/**
 * Kernels that the runtime supplies in place of the plain Java of generated code. What a method
 * computes is said at its namesake in {@link Simd}. Implementations keep no state: methods are safe
 * for any number of threads as long as the arguments are of one.
 */
public interface KernelProvider {

  /** A few words for the log. */
  String description();

  /** The floats of a vector. */
  int lanes();

  /** The vectors of the next panel of packed weights where so many are left: 4, 2 or 1. */
  int tile(int left);

  /** What is done to single rows. */
  RowKernels rows();

  /** See {@link Dropout#row}, from the first place on. */
  void dropout(float[] x, float[] y, int start, int dropped, float scale, int width);

  /** See {@link Simd#bagMean}. */
  void bagMean(int[] starts, int[] items, float[][] table, int width, Rows output, int n);

  /** See {@link Simd#product(Rows, PackedWeights, Epilogue, Rows, int)}. */
  void product(Rows input, PackedWeights weights, Epilogue epilogue, Rows output, int n);

  /** See {@link Simd#product(Rows, PackedWeights, Epilogue, Rows, Rows, int)}. */
  void product(
      Rows input, PackedWeights weights, Epilogue epilogue, Rows residual, Rows output, int n);

  /** See {@link Simd#weightGradient}. */
  void weightGradient(
      Rows input,
      Rows gradient,
      float[][] weightGradient,
      int inputs,
      int outputs,
      Scratch scratch,
      int n);

  /** See {@link Simd#attention}. */
  void attention(
      Rows query,
      int queryColumn,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int start,
      int n,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      int back,
      int ahead,
      Scratch scratch,
      Rows output);

  /** See {@link Simd#normalise}. */
  void normalise(
      Rows input, float[] gain, float[] bias, float epsilon, int width, Rows output, int n);

  /** See {@link Simd#gelu}. */
  void gelu(Rows input, Rows output, int width, int n);

  /** See {@link Simd#attentionGradient}. */
  void attentionGradient(
      Rows query,
      int queryColumn,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      Rows gradient,
      int start,
      int n,
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
      int valueGradientColumn);

  /** See {@link CrossAttention#forward}. */
  void crossAttention(
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
      Rows output);

  /** See {@link CrossAttention#gradient}. */
  void crossAttentionGradient(
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
      int valueGradientColumn);

  /** See {@link Simd#normaliseGradient}. */
  void normaliseGradient(
      Rows input,
      Rows gradient,
      float[] gain,
      float[] gainGradient,
      float[] biasGradient,
      float epsilon,
      int width,
      Rows output,
      int n);

  /** See {@link Simd#reluGradient}. */
  void reluGradient(Rows activated, Rows gradient, int width, Rows output, int n);

  /** See {@link Simd#geluGradient}. */
  void geluGradient(Rows input, Rows gradient, int width, Rows output, int n);
}
