package dev.heed.onnx.node;

import dev.heed.processor.graph.ElementFunction;
import dev.heed.processor.graph.Value;
import org.tribuo.util.onnx.ONNXOperator;
import org.tribuo.util.onnx.ONNXOperators;

/** Functions of each element as ONNX operators. */
final class Elements {

  private Elements() {}

  /** Makes a value of a tensor's elements. */
  static void export(ElementFunction function, String input, Value output, GraphBuilder graph) {
    switch (function) {
      case NONE -> graph.make(output, Operator.IDENTITY, input);
      case RELU, TANH, SIGMOID -> graph.make(output, operator(function), input);
      case SILU, GELU_TANH ->
          graph.make(output, ONNXOperators.MUL, input, factor(function, input, output, graph));
      case GELU -> {
        String product = product(input, output, graph);
        graph.make(output, ONNXOperators.MUL, product, graph.number(0.5f));
      }
    }
  }

  /** A step on the way to a value: the function of a tensor's elements. */
  static String step(ElementFunction function, String input, Value output, GraphBuilder graph) {
    String name = "activated";
    return switch (function) {
      case NONE -> input;
      case RELU, TANH, SIGMOID -> graph.step(output, name, operator(function), input);
      case SILU, GELU_TANH -> {
        String factor = factor(function, input, output, graph);
        yield graph.step(output, name, ONNXOperators.MUL, input, factor);
      }
      case GELU -> {
        String product = product(input, output, graph);
        yield graph.step(output, name, ONNXOperators.MUL, product, graph.number(0.5f));
      }
    };
  }

  private static ONNXOperator operator(ElementFunction function) {
    return switch (function) {
      case RELU -> Operator.RELU;
      case TANH -> Operator.TANH;
      case SIGMOID -> Operator.SIGMOID;
      case NONE, GELU, GELU_TANH, SILU ->
          throw new IllegalArgumentException(function + " is no operator of its own");
    };
  }

  /**
   * GELU is spelled out as {@code x · (1 + erf(x / √2)) · ½}, the form and the order in which ONNX
   * Runtime looks for it to make one kernel of it; the operator {@code Gelu} itself needs set 20.
   */
  private static String product(String input, Value output, GraphBuilder graph) {
    String root = graph.number((float) Math.sqrt(2));
    String scaled = graph.step(output, "scaled", ONNXOperators.DIV, input, root);
    String erf = graph.step(output, "erf", Operator.ERF, scaled);
    String sum = graph.step(output, "sum", ONNXOperators.ADD, erf, graph.number(1));
    return graph.step(output, "product", ONNXOperators.MUL, input, sum);
  }

  /** What x is multiplied with: {@code σ(x)}, or {@code ½ (1 + tanh(√(2/π) (x + 0.044715 x³)))}. */
  private static String factor(
      ElementFunction function, String input, Value output, GraphBuilder graph) {
    if (function == ElementFunction.SILU) {
      return graph.step(output, "sigmoid", Operator.SIGMOID, input);
    }
    String square = graph.step(output, "square", ONNXOperators.MUL, input, input);
    String cube = graph.step(output, "cube", ONNXOperators.MUL, square, input);
    String small = graph.step(output, "small", ONNXOperators.MUL, cube, graph.number(0.044715f));
    String inner = graph.step(output, "inner", ONNXOperators.ADD, input, small);
    String root = graph.number((float) Math.sqrt(2 / Math.PI));
    String scaled = graph.step(output, "scaled", ONNXOperators.MUL, inner, root);
    String tanh = graph.step(output, "tanh", Operator.TANH, scaled);
    String sum = graph.step(output, "sum", ONNXOperators.ADD, tanh, graph.number(1));
    return graph.step(output, "half", ONNXOperators.MUL, sum, graph.number(0.5f));
  }
}
