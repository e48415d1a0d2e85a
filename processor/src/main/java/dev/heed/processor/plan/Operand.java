package dev.heed.processor.plan;

import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.ParameterId;
import java.util.List;

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
   * Some columns of activations: two arguments, the matrix and its first column.
   *
   * @param slot where they are
   * @param first the first column
   */
  record Columns(Slot slot, int first) implements Operand {}

  /**
   * Weights and biases as products read them, {@code [in, Σ out]}.
   *
   * @param parts what lies side by side
   */
  record Packed(List<Linear.Part> parts) implements Operand {

    public Packed {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Weights as the products of the backward pass read them, {@code [Σ out, in]}.
   *
   * @param weights what lies one upon the other, {@code [out, in]} each
   */
  record Transposed(List<ParameterId> weights) implements Operand {

    public Transposed {
      weights = List.copyOf(weights);
    }
  }

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
   * The rows of the gradients of dense parameters, one parameter after the other.
   *
   * @param parameters whose
   */
  record Gradient(List<ParameterId> parameters) implements Operand {

    public Gradient {
      parameters = List.copyOf(parameters);
    }
  }

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
   * An index per row of symbols, such as {@code symbols}.
   *
   * @param name the column
   */
  record SymbolColumn(String name) implements Operand {}

  /**
   * The keys and values of one attention at earlier steps.
   *
   * @param index its number
   * @param keyWidth the elements of a row's keys
   * @param valueWidth the elements of a row's values
   */
  record Cache(int index, int keyWidth, int valueWidth) implements Operand {

    @Override
    public String toString() {
      return "cache" + index;
    }
  }

  /**
   * A bag of indices per row: two arguments, starts and items.
   *
   * @param name the batch's column
   */
  record Bags(String name) implements Operand {}

  /** What is known when code is generated, and computed when its class is loaded. */
  sealed interface Constant extends Operand {

    /** For how many rows of a sequence it is at least; 0 where that does not matter. */
    int longest();
  }

  /**
   * The sinusoidal codes of all positions.
   *
   * @param longest how many positions
   * @param width the width of a code
   */
  record Positions(int longest, int width) implements Constant {}

  /**
   * The cosines and sines of rotary positions.
   *
   * @param longest how many positions
   * @param width the width of a head
   * @param base how much slower the last pair turns than the first
   */
  record Rotations(int longest, int width, double base) implements Constant {}

  /**
   * The slope of ALiBi for each head.
   *
   * @param heads how many
   */
  record Slopes(int heads) implements Constant {

    @Override
    public int longest() {
      return 0;
    }
  }

  /**
   * The bucket of each distance of a query and a key.
   *
   * @param longest the most rows of a sequence
   * @param buckets how many buckets there are
   * @param distance from which distance on all are in one bucket
   * @param causal whether keys are never behind
   */
  record Buckets(int longest, int buckets, int distance, boolean causal) implements Constant {}

  /**
   * Memory of a kernel's own while it runs, {@code [rows, columns]}; the vector kernels take one
   * array instead.
   *
   * @param index the kernels of a function share what has the same number
   * @param rows how many rows it takes for a sequence
   * @param columns how many columns
   * @param vectors how many elements the vector kernels take at most
   * @param always whether the kernel has no vector kernels in its place, so that it always uses
   *     rows and columns
   */
  record Scratch(int index, Extent rows, Extent columns, Extent vectors, boolean always)
      implements Operand {

    /** Memory that a session does not reserve, but a kernel makes when it runs. */
    public Scratch(int index) {
      this(index, Extent.of(0), Extent.of(0));
    }

    /** Memory that the vector kernels do not use. */
    public Scratch(int index, Extent rows, Extent columns) {
      this(index, rows, columns, Extent.of(0));
    }

    /** Memory of a kernel that the vector kernels take the place of. */
    public Scratch(int index, Extent rows, Extent columns, Extent vectors) {
      this(index, rows, columns, vectors, false);
    }

    /** Whether a session does not reserve it. */
    public boolean isUnreserved() {
      return equals(new Scratch(index));
    }

    /** Memory of a kernel that has no vector kernels in its place. */
    static Scratch always(int index, Extent rows, Extent columns) {
      return new Scratch(index, rows, columns, Extent.of(0), true);
    }

    @Override
    public String toString() {
      return "scratch" + index + " [" + rows + ", " + columns + "]";
    }
  }

  /**
   * An object of the runtime that computes with memory of its own; the kernels of a function share
   * those of the same class.
   *
   * @param type the class's simple name
   */
  record Workspace(String type) implements Operand {

    /** The name of the function's field for it. */
    public String field() {
      return Character.toLowerCase(type.charAt(0)) + type.substring(1);
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
    /** The number of rows, those of the group's values. */
    ROWS,
    /** The number of sequences. */
    SEQUENCES,
    /** The input's batch for a kernel that reads rows of the input and of symbols. */
    INPUT_BATCH,
    /** The batch of symbols, for the starts of its sequences. */
    SYMBOL_BATCH,
    /** The number of rows of symbols. */
    SYMBOL_ROWS,
    /** The place that hypotheses have come to. */
    PLACE,
    /** The wanted classes. */
    TARGET_CLASSES,
    /** The wanted classes with the starts of their sequences. */
    TARGET_SEQUENCES,
    /** The wanted numbers. */
    TARGET_NUMBERS,
    /** How often each target counts. */
    TARGET_WEIGHTS,
    /** What the summed loss is multiplied with. */
    SCALE,
    /** What decides about dropping. */
    DROPOUT_SEED
  }
}
