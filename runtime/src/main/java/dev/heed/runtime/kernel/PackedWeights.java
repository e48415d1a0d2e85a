package dev.heed.runtime.kernel;

/**
 * The weights and biases of a product in the order in which its kernel reads them. Several matrices
 * over the same input (query, key and value) are packed into one product, their outputs side by
 * side.
 *
 * <p>The sources have PyTorch's layout {@code [out, in]}, one array per output. Plain Java reads
 * one row per input, so that the inner loop runs over outputs that lie side by side; the vector
 * kernels read panels of columns. Only what the running kernels read is kept. Reading is
 * thread-safe as long as nobody calls {@link #repack}.
 */
public final class PackedWeights {

  /** 16 floats are one cache line of 64 bytes; a 16 × 16 block touches 16 lines on either side. */
  private static final int BLOCK = 16;

  private final float[][] sources;
  private final float[][] biases;
  private final boolean transposed;
  private final int inputs;
  private final int outputs;
  private final float[][] byInput;
  private final float[] panels;
  private final float[] bias;
  private final float[] zeros;

  private PackedWeights(float[][] sources, float[][] biases, boolean transposed) {
    this.sources = sources;
    this.biases = biases;
    this.transposed = transposed;
    this.inputs = transposed ? sources.length : sources[0].length;
    this.outputs = transposed ? sources[0].length : sources.length;
    this.bias = new float[RowLength.of(outputs)];
    this.zeros = new float[bias.length];
    if (Simd.AVAILABLE) {
      int lanes = Simd.lanes();
      this.panels = new float[inputs * ((outputs + lanes - 1) / lanes * lanes)];
      this.byInput = new float[0][];
    } else {
      this.panels = new float[0];
      this.byInput = transposed ? sources : new float[inputs][RowLength.of(outputs)];
    }
    repack();
  }

  /**
   * Packs {@code y = x · concat(weights)ᵀ + concat(biases)} for the forward pass.
   *
   * @param weights one or several matrices {@code [out][in]} of the same {@code in}, at least 1 row
   *     each
   * @param biases a vector {@code [out]} for each, or none at all for zeros
   * @throws IllegalArgumentException if the sizes do not fit together
   */
  public static PackedWeights of(float[][][] weights, float[][] biases) {
    float[][] rows = concatenate(weights);
    if (biases.length > 0) {
      if (biases.length != weights.length) {
        throw new IllegalArgumentException(
            "there are %d biases, must be one for each of %d weights or none"
                .formatted(biases.length, weights.length));
      }
      for (int i = 0; i < biases.length; i++) {
        if (biases[i].length != weights[i].length) {
          throw new IllegalArgumentException(
              "bias %d has %d elements, must have %d as its weight has rows"
                  .formatted(i, biases[i].length, weights[i].length));
        }
      }
    }
    return new PackedWeights(rows, biases.clone(), false);
  }

  /**
   * Packs {@code y = x · concat(weights)ᵀ} for the forward pass.
   *
   * @param weights one or several matrices {@code [out][in]} of the same {@code in}, at least 1 row
   *     each
   * @throws IllegalArgumentException if the sizes do not fit together
   */
  public static PackedWeights of(float[][]... weights) {
    return of(weights, new float[0][]);
  }

  /**
   * Packs the same matrices for the backward pass, {@code dx = dy · concat(weights)}.
   *
   * @param weights one or several matrices {@code [out][in]} of the same {@code in}, at least 1 row
   *     each
   * @throws IllegalArgumentException if their rows differ in length
   */
  public static PackedWeights transposed(float[][]... weights) {
    return new PackedWeights(concatenate(weights), new float[0][], true);
  }

  private static float[][] concatenate(float[][]... weights) {
    int count = 0;
    for (float[][] weight : weights) {
      count += weight.length;
    }
    if (count == 0) {
      throw new IllegalArgumentException("there are no weights to pack, must be at least one row");
    }
    float[][] rows = new float[count][];
    int next = 0;
    for (float[][] weight : weights) {
      System.arraycopy(weight, 0, rows, next, weight.length);
      next += weight.length;
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
    int next = 0;
    for (float[] source : biases) {
      System.arraycopy(source, 0, bias, next, source.length);
      next += source.length;
    }
    if (Simd.AVAILABLE) {
      repackPanels();
    } else if (!transposed) {
      repackByInput();
    }
  }

  /** Panel by panel {@code [inputs][columns]}; columns beyond the outputs stay 0. */
  private void repackPanels() {
    int lanes = Simd.lanes();
    int left = (outputs + lanes - 1) / lanes;
    int column = 0;
    int base = 0;
    while (left > 0) {
      int vectors = Simd.tile(left);
      int stride = vectors * lanes;
      int columns = Math.min(stride, outputs - column);
      if (transposed) {
        for (int in = 0; in < inputs; in++) {
          System.arraycopy(sources[in], column, panels, base + in * stride, columns);
        }
      } else {
        for (int firstIn = 0; firstIn < inputs; firstIn += BLOCK) {
          panelBlock(column, columns, firstIn, Math.min(firstIn + BLOCK, inputs), base, stride);
        }
      }
      left -= vectors;
      column += stride;
      base += inputs * stride;
    }
  }

  private void panelBlock(int column, int columns, int firstIn, int endIn, int base, int stride) {
    for (int out = 0; out < columns; out++) {
      float[] source = sources[column + out];
      for (int in = firstIn, at = base + firstIn * stride + out; in < endIn; in++, at += stride) {
        panels[at] = source[in];
      }
    }
  }

  private void repackByInput() {
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

  /**
   * What plain Java reads, {@code [inputs][outputs]}, rows perhaps longer; the arrays themselves,
   * not to be written. Empty where the vector kernels run.
   */
  public float[][] byInput() {
    return byInput;
  }

  /**
   * What the vector kernels read: panels of 4, 2 and 1 vectors of outputs, each {@code
   * [inputs][columns]}, one after the other; not to be written. Empty where plain Java runs.
   */
  public float[] panels() {
    return panels;
  }

  /** The biases, {@code [outputs]} and zeros behind them; zeros where there are none. */
  public float[] bias() {
    return bias;
  }

  /** As many zeros, for kernels that start from either a residual or nothing. */
  public float[] zeros() {
    return zeros;
  }

  /** How many elements a vector has that goes in. */
  public int inputs() {
    return inputs;
  }

  /** How many elements a vector has that comes out. */
  public int outputs() {
    return outputs;
  }
}
