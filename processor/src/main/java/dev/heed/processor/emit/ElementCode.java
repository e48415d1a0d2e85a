package dev.heed.processor.emit;

import dev.heed.processor.graph.ElementFunction;

/** The text of functions of one element: as formulas and as Java of templates. */
final class ElementCode {

  private ElementCode() {}

  /** The function as documentation writes it. */
  static String formula(ElementFunction function, String x) {
    return switch (function) {
      case NONE -> x;
      case RELU -> "max(0, " + x + ")";
      case GELU, GELU_TANH, SILU, TANH, SIGMOID -> function.methodName() + "(" + x + ")";
    };
  }

  /**
   * Whether the runtime has vector kernels of the function and its gradient; the loops of the
   * others are made of vector instructions as they are.
   */
  static boolean hasVectorKernels(ElementFunction function) {
    return function == ElementFunction.RELU || function == ElementFunction.GELU;
  }

  /** The function of an element. */
  static String expression(ElementFunction function, String x) {
    return switch (function) {
      case NONE -> x;
      case RELU -> "Math.max(" + x + ", 0f)";
      case GELU, GELU_TANH, SILU, TANH, SIGMOID ->
          "$elementary:T." + function.methodName() + "(" + x + ")";
    };
  }

  /**
   * The derivative.
   *
   * @param from what it is computed from: the function's result if {@link
   *     ElementFunction#derivedFromResult}, else its argument
   * @param gradient the factor
   */
  static String derivative(ElementFunction function, String from, String gradient) {
    return switch (function) {
      case NONE -> gradient;
      case RELU -> from + " > 0f ? " + gradient + " : 0f";
      case TANH -> gradient + " * (1f - " + from + " * " + from + ")";
      case SIGMOID -> gradient + " * " + from + " * (1f - " + from + ")";
      case GELU, GELU_TANH, SILU ->
          gradient + " * $elementary:T." + function.methodName() + "Derivative(" + from + ")";
    };
  }
}
