package dev.heed.runtime.kernel;

/**
 * Weight matrices in the order in which a product reads them: one row per input, so that the inner
 * loop runs over outputs that lie side by side. Several matrices over the same input (query, key
 * and value) are packed into one product.
 *
 * <p>The sources have PyTorch's layout {@code [out, in]}, one array per output. Reading is
 * thread-safe as long as nobody calls {@link #repack}.
 */
public final class PackedWeights {

  /** 16 floats are one cache line of 64 bytes; a 16 × 16 block touches 16 lines on either side. */
  private static final int BLOCK = 16;

  private final float[][] sources;
  private final float[][] byInput;
  private final int outputs;

  private PackedWeights(float[][] sources, float[][] byInput, int outputs) {
    this.sources = sources;
    this.byInput = byInput;
    this.outputs = outputs;
  }

  /**
   * Packs {@code y = x · concat(sources)ᵀ} for the forward pass: {@code [in][Σout]}, a copy.
   *
   * @param sources one or several matrices {@code [out][in]} of the same {@code in}, at least 1 row
   *     each
   * @throws IllegalArgumentException if their rows differ in length
   */
  public static PackedWeights of(float[][]... sources) {
    float[][] rows = concatenate(sources);
    PackedWeights packed =
        new PackedWeights(rows, new float[rows[0].length][rows.length], rows.length);
    packed.repack();
    return packed;
  }

  /**
   * Reads the same matrices for the backward pass, {@code dx = dy · concat(sources)}: {@code
   * [Σout][in]}, the sources' own rows, so that it never needs repacking.
   *
   * @param sources one or several matrices {@code [out][in]} of the same {@code in}, at least 1 row
   *     each
   * @throws IllegalArgumentException if their rows differ in length
   */
  public static PackedWeights transposed(float[][]... sources) {
    float[][] rows = concatenate(sources);
    return new PackedWeights(new float[0][], rows, rows[0].length);
  }

  private static float[][] concatenate(float[][]... sources) {
    int count = 0;
    for (float[][] source : sources) {
      count += source.length;
    }
    if (count == 0) {
      throw new IllegalArgumentException("there are no weights to pack, must be at least one row");
    }
    float[][] rows = new float[count][];
    int next = 0;
    for (float[][] source : sources) {
      System.arraycopy(source, 0, rows, next, source.length);
      next += source.length;
    }
    for (int row = 1; row < count; row++) {
      if (rows[row].length != rows[0].length) {
        throw new IllegalArgumentException(
            String.format(
                "row %d has %d elements, must have %d as row 0 has",
                row, rows[row].length, rows[0].length));
      }
    }
    return rows;
  }

  /** Copies the sources again after they changed. Allocates nothing. */
  public void repack() {
    int inputs = byInput.length;
    for (int firstOut = 0; firstOut < sources.length; firstOut += BLOCK) {
      int endOut = Math.min(firstOut + BLOCK, sources.length);
      for (int firstIn = 0; firstIn < inputs; firstIn += BLOCK) {
        transpose(firstOut, endOut, firstIn, Math.min(firstIn + BLOCK, inputs));
      }
    }
  }

  private void transpose(int firstOut, int endOut, int firstIn, int endIn) {
    for (int in = firstIn; in < endIn; in++) {
      float[] packed = byInput[in];
      for (int out = firstOut; out < endOut; out++) {
        packed[out] = sources[out][in];
      }
    }
  }

  /** The packed rows, {@code [inputs][outputs]}; the arrays themselves, not to be written. */
  public float[][] byInput() {
    return byInput;
  }

  /** How many elements a vector has that goes in. */
  public int inputs() {
    return byInput.length;
  }

  /** How many elements a vector has that comes out. */
  public int outputs() {
    return outputs;
  }
}
