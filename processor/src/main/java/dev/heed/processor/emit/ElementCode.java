package dev.heed.processor.emit;

import dev.heed.processor.graph.ElementFunction;

/** The text of functions of one element: as formulas and as Java of templates. */
final class ElementCode {

  private ElementCode() {}

  /** The function as documentation writes it. */
  static String formula(ElementFunction function, String x) {
    return switch (function) {
      case RELU -> "max(0, " + x + ")";
      case GELU -> "gelu(" + x + ")";
    };
  }

  /** The constant of the runtime's {@code Epilogue} that stands for the function. */
  static String epilogue(ElementFunction function) {
    return switch (function) {
      case RELU -> "RELU";
      case GELU -> "GELU";
    };
  }

  /** The function of an element. */
  static String expression(ElementFunction function, String x) {
    return switch (function) {
      case RELU -> "Math.max(" + x + ", 0f)";
      case GELU -> "$elementary:T.gelu(" + x + ")";
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
      case RELU -> from + " > 0f ? " + gradient + " : 0f";
      case GELU -> gradient + " * $elementary:T.geluDerivative(" + from + ")";
    };
  }
}
