package dev.heed.processor.plan;

import dev.heed.processor.graph.ParameterId;

/**
 * What a kernel is called with. A closed set: operators differ in their kernels, not in what they
 * are called with.
 */
public sealed interface Operand {

  /**
   * Activations.
   *
   * @param slot where they are
   */
  record Matrix(Slot slot) implements Operand {}

  /**
   * A weight as products read it.
   *
   * @param weight {@code [out, in]}
   * @param transposed whether the product is with W (the backward pass) instead of Wᵀ
   */
  record Packed(ParameterId weight, boolean transposed) implements Operand {}

  /**
   * A parameter with one dimension.
   *
   * @param parameter {@code [n]}
   */
  record Vector(ParameterId parameter) implements Operand {}

  /**
   * A look-up table.
   *
   * @param parameter {@code [rows, width]}
   */
  record Table(ParameterId parameter) implements Operand {}

  /**
   * The rows of a dense parameter's gradient.
   *
   * @param parameter whose
   */
  record Gradient(ParameterId parameter) implements Operand {}

  /**
   * The gradient of a vector.
   *
   * @param parameter whose
   */
  record VectorGradient(ParameterId parameter) implements Operand {}

  /**
   * The gradient of a look-up table, of which rows are touched: two arguments, all gradients and
   * the index.
   *
   * @param parameter whose
   */
  record TouchedGradient(ParameterId parameter) implements Operand {}

  /**
   * An index per row, such as {@code words}.
   *
   * @param name the batch's column
   */
  record Column(String name) implements Operand {}

  /**
   * A bag of indices per row: two arguments, starts and items.
   *
   * @param name the batch's column
   */
  record Bags(String name) implements Operand {}

  /**
   * The sinusoidal codes of all positions.
   *
   * @param longest how many positions
   * @param width the width of a code
   */
  record Positions(int longest, int width) implements Operand {}

  /**
   * Memory of a kernel's own while it runs, {@code [rows, columns]}.
   *
   * @param index the kernels of a function share what has the same number
   * @param rows how many rows it takes for a sequence
   * @param columns how many columns
   */
  record Scratch(int index, Extent rows, Extent columns) implements Operand {

    /** Memory that a session does not reserve, but a kernel makes when it runs. */
    public Scratch(int index) {
      this(index, Extent.of(0), Extent.of(0));
    }

    @Override
    public String toString() {
      return "scratch" + index + " [" + rows + ", " + columns + "]";
    }
  }

  /**
   * What sets the choices of one dropout apart from the others'.
   *
   * @param value that number
   */
  record Key(int value) implements Operand {}

  /** What else a function is called with. */
  enum Argument implements Operand {
    /** The batch, for the starts of its sequences. */
    BATCH,
    /** The number of rows. */
    ROWS,
    /** The wanted classes. */
    TARGETS,
    /** What the summed loss is multiplied with. */
    SCALE,
    /** What decides about dropping. */
    DROPOUT_SEED
  }
}
