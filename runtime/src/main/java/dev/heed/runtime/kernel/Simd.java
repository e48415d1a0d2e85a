package dev.heed.runtime.kernel;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The kernels with vector instructions, where they are to be had: generated code asks {@link
 * #AVAILABLE} at the start of a kernel, and the JIT compiler drops the branch that is not taken.
 *
 * <p>They need the module {@code jdk.incubator.vector}, so the JVM must be started with {@code
 * --add-modules jdk.incubator.vector}; {@code -Dheed.simd=false} switches them off. Which kernels
 * run is decided once and logged once, at level {@code DEBUG}.
 *
 * <p>All methods are safe for any number of threads as long as buffers are of one.
 */
public final class Simd {

  /** The system property that switches vector kernels off: {@code false}. */
  public static final String PROPERTY = "heed.simd";

  private static final String MODULE = "jdk.incubator.vector";

  private static final AtomicBoolean ANNOUNCED = new AtomicBoolean();

  private static final @Nullable KernelProvider PROVIDER = find();

  /** Whether generated code uses the methods of this class. */
  public static final boolean AVAILABLE = PROVIDER != null;

  /** What is done to single rows, by the kernels that run: vector kernels or plain Java. */
  public static final RowKernels ROWS = PROVIDER == null ? new PlainRowKernels() : PROVIDER.rows();

  private Simd() {}

  /** What runs and why, in words. */
  public static String description() {
    return reason().orElseGet(() -> "vector kernels: " + provider().description());
  }

  /**
   * Tells the log which kernels run and which flag would help: once, at level INFO, by the logger
   * {@code dev.heed}. Not done at the first answer of a model: loading the logger takes 30 to 40
   * ms.
   */
  public static void announce() {
    if (!ANNOUNCED.getAndSet(true)) {
      System.getLogger("dev.heed").log(Level.INFO, description());
    }
  }

  /** Why the kernels are plain Java; empty if they are not. */
  private static Optional<String> reason() {
    if (PROVIDER != null) {
      return Optional.empty();
    }
    return Optional.of(
        "plain Java kernels: " + refusal().orElse("the vector kernels did not load"));
  }

  /** Why vector kernels are not even tried. */
  private static Optional<String> refusal() {
    if ("false".equalsIgnoreCase(System.getProperty(PROPERTY))) {
      return Optional.of("-D" + PROPERTY + "=false");
    }
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.of("--add-modules " + MODULE + " would make them faster");
    }
    String mode = System.getProperty("java.vm.info", "");
    if (mode.contains("interpreted") || mode.contains("emulated-client")) {
      // without C2 every vector is an object
      return Optional.of("the JVM runs without its optimising compiler (" + mode + ")");
    }
    return Optional.empty();
  }

  private static @Nullable KernelProvider find() {
    if (refusal().isPresent()) {
      return null;
    }
    ModuleLayer.boot().findModule(MODULE).ifPresent(Simd.class.getModule()::addReads);
    try {
      KernelProvider provider =
          Class.forName("dev.heed.runtime.simd.VectorKernels")
              .asSubclass(KernelProvider.class)
              .getDeclaredConstructor()
              .newInstance();
      // with vectors of 2 floats or none there is nothing to gain
      return provider.lanes() >= 4 ? provider : null;
    } catch (ReflectiveOperationException | LinkageError e) {
      System.getLogger("dev.heed").log(Level.WARNING, "the vector kernels do not load", e);
      return null;
    }
  }

  static KernelProvider provider() {
    KernelProvider provider = PROVIDER;
    if (provider == null) {
      throw new IllegalStateException(description());
    }
    return provider;
  }

  /** The vectors of the next panel of packed weights where so many are left. */
  static int tile(int left) {
    return provider().tile(left);
  }

  /** The floats of a vector. */
  static int lanes() {
    return provider().lanes();
  }

  /** Drops elements of one row, see {@link Dropout#row}. */
  static void dropout(float[] x, float[] y, int start, int dropped, float scale, int width) {
    provider().dropout(x, y, start, dropped, scale, width);
  }

  /**
   * {@code output[row]} = the mean of the table's rows in the row's bag, zeros if there are none.
   *
   * @param starts where the bag of each row begins, {@code [n + 1]}
   * @param items the rows of the table
   * @param table {@code [.][width]}
   * @param width the elements of a row
   * @param output {@code [n, width]}
   * @param n the number of rows
   */
  public static void bagMean(
      int[] starts, int[] items, float[][] table, int width, Rows output, int n) {
    provider().bagMean(starts, items, table, width, output, n);
  }

  /**
   * {@code output = epilogue(input · W + bias)}.
   *
   * @param input {@code [n, inputs]}
   * @param weights W and bias, {@code [inputs, outputs]}
   * @param epilogue what is done to the sums
   * @param output {@code [n, outputs]}, another buffer than the input
   * @param n the number of rows
   */
  public static void product(
      Rows input, PackedWeights weights, Epilogue epilogue, Rows output, int n) {
    provider().product(input, weights, epilogue, output, n);
  }

  /**
   * {@code output = epilogue(residual + input · W + bias)}.
   *
   * @param input {@code [n, inputs]}
   * @param weights W and bias, {@code [inputs, outputs]}
   * @param epilogue what is done to the sums
   * @param residual {@code [n, outputs]}
   * @param output {@code [n, outputs]}, another buffer than input and residual
   * @param n the number of rows
   */
  public static void product(
      Rows input, PackedWeights weights, Epilogue epilogue, Rows residual, Rows output, int n) {
    provider().product(input, weights, epilogue, residual, output, n);
  }

  /**
   * {@code weightGradient += gradientᵀ · input}.
   *
   * @param input {@code [n, inputs]}
   * @param gradient {@code [n, outputs]}
   * @param weightGradient {@code [outputs][inputs]}
   * @param inputs the width of the input
   * @param outputs the width of the gradient
   * @param scratch memory for panels
   * @param n the number of rows
   */
  public static void weightGradient(
      Rows input,
      Rows gradient,
      float[][] weightGradient,
      int inputs,
      int outputs,
      Scratch scratch,
      int n) {
    provider().weightGradient(input, gradient, weightGradient, inputs, outputs, scratch, n);
  }

  /**
   * {@code output = softmax(scale · query · keyᵀ) · value} of one sequence, head by head; key j is
   * visible to query i where {@code i − back ≤ j ≤ i + ahead}. So many heads in a row as there are
   * heads for each group read the same key and value.
   *
   * @param query the queries of head h are its columns from {@code queryColumn + h · headWidth} on
   * @param queryColumn the first column of the first head
   * @param key the keys of group g are its columns from {@code keyColumn + g · headWidth} on
   * @param keyColumn the first column of the first group
   * @param value the values of group g are its columns from {@code valueColumn + g · valueWidth} on
   * @param valueColumn the first column of the first group
   * @param start the first row of the sequence
   * @param n its rows
   * @param heads how many heads
   * @param groups how many keys and values, which divides the heads
   * @param headWidth the width of a query and of a key
   * @param valueWidth the width of a value
   * @param scale what scores are multiplied with
   * @param back how far a query sees back, {@link Integer#MAX_VALUE} for to the beginning
   * @param ahead how far a query sees ahead, {@link Integer#MAX_VALUE} for to the end
   * @param scratch memory for scores
   * @param output {@code [., heads · valueWidth]}, of which the sequence's rows are written
   */
  public static void attention(
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
      Rows output) {
    provider()
        .attention(
            query,
            queryColumn,
            key,
            keyColumn,
            value,
            valueColumn,
            start,
            n,
            heads,
            groups,
            headWidth,
            valueWidth,
            scale,
            back,
            ahead,
            scratch,
            output);
  }

  /**
   * {@code output = (input − mean) / √(variance + ε) · gain + bias}, row by row.
   *
   * @param input {@code [n, width]}
   * @param gain {@code [width]}
   * @param bias {@code [width]}
   * @param epsilon what is added to the variance
   * @param width the elements of a row that count
   * @param output {@code [n, width]}
   * @param n the number of rows
   */
  public static void normalise(
      Rows input, float[] gain, float[] bias, float epsilon, int width, Rows output, int n) {
    provider().normalise(input, gain, bias, epsilon, width, output, n);
  }

  /**
   * {@code output = input · Φ(input)}, GELU in its erf form.
   *
   * @param input {@code [n, width]}
   * @param output {@code [n, width]}, may be the input
   * @param width the elements of a row that count
   * @param n the number of rows
   */
  public static void gelu(Rows input, Rows output, int width, int n) {
    provider().gelu(input, output, width, n);
  }

  /**
   * The gradients of {@link #attention} by query, key and value, which are written over in the
   * sequence's rows.
   *
   * @param query as in {@link #attention}, and so what is not named here
   * @param gradient by the output, {@code [., heads · valueWidth]}
   * @param scratch memory for weights and their gradients
   * @param queryGradient by the queries
   * @param queryGradientColumn the first column of the first head
   * @param keyGradient by the keys; may be the same buffer
   * @param keyGradientColumn the first column of the first group
   * @param valueGradient by the values; may be the same buffer
   * @param valueGradientColumn the first column of the first group
   */
  public static void attentionGradient(
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
      int valueGradientColumn) {
    provider()
        .attentionGradient(
            query,
            queryColumn,
            key,
            keyColumn,
            value,
            valueColumn,
            gradient,
            start,
            n,
            heads,
            groups,
            headWidth,
            valueWidth,
            scale,
            back,
            ahead,
            scratch,
            queryGradient,
            queryGradientColumn,
            keyGradient,
            keyGradientColumn,
            valueGradient,
            valueGradientColumn);
  }

  /**
   * The gradients of {@link #normalise}: by its input, which is written, by gain and bias, which
   * are added to.
   *
   * @param input what was normalised, {@code [n, width]}
   * @param gradient by what came out, {@code [n, width]}
   * @param gain {@code [width]}
   * @param gainGradient {@code [width]}
   * @param biasGradient {@code [width]}
   * @param epsilon what was added to the variance
   * @param width the elements of a row that count
   * @param output {@code [n, width]}
   * @param n the number of rows
   */
  public static void normaliseGradient(
      Rows input,
      Rows gradient,
      float[] gain,
      float[] gainGradient,
      float[] biasGradient,
      float epsilon,
      int width,
      Rows output,
      int n) {
    provider()
        .normaliseGradient(
            input, gradient, gain, gainGradient, biasGradient, epsilon, width, output, n);
  }

  /**
   * {@code output = gradient} where {@code activated} is above 0, else 0.
   *
   * @param activated what ReLU returned, {@code [n, width]}
   * @param gradient by it, {@code [n, width]}
   * @param width the elements of a row that count
   * @param output {@code [n, width]}
   * @param n the number of rows
   */
  public static void reluGradient(Rows activated, Rows gradient, int width, Rows output, int n) {
    provider().reluGradient(activated, gradient, width, output, n);
  }

  /**
   * {@code output = gradient · (Φ(input) + input · φ(input))}.
   *
   * @param input what {@link #gelu} was applied to, {@code [n, width]}
   * @param gradient by its result, {@code [n, width]}
   * @param width the elements of a row that count
   * @param output {@code [n, width]}
   * @param n the number of rows
   */
  public static void geluGradient(Rows input, Rows gradient, int width, Rows output, int n) {
    provider().geluGradient(input, gradient, width, output, n);
  }
}
