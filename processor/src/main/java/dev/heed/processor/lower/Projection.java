package dev.heed.processor.lower;

import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Linear.Part;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.List;
import java.util.Optional;

/** A product with weights of the layer, and their biases where there are some. */
final class Projection {

  private Projection() {}

  /**
   * Appends {@code input · Wᵀ + b}.
   *
   * @param name what stands before {@code weight} and {@code bias}, empty or with a dot at its end
   */
  static Value of(String name, Value input, int width, boolean bias, Scope scope) {
    Part part = part(name, input.width(), width, bias, scope);
    String local = name.isEmpty() ? "linear" : name.substring(0, name.length() - 1);
    Value output = scope.value(local, input.rows(), width);
    scope.add(new Linear(input, List.of(part), output));
    return output;
  }

  /**
   * Appends {@code input · Wᵀ + b} for several W and b, whose results of the same width lie side by
   * side.
   *
   * @param names what stands before {@code weight} and {@code bias} of each, with a dot at its end
   * @param local the result's name within the layer
   * @param width the width of each result
   */
  static Value joint(
      List<String> names, String local, Value input, int width, boolean bias, Scope scope) {
    List<Part> parts =
        names.stream().map(name -> part(name, input.width(), width, bias, scope)).toList();
    Value output = scope.value(local, input.rows(), names.size() * width);
    scope.add(new Linear(input, parts, output));
    return output;
  }

  private static Part part(String name, int inputs, int outputs, boolean bias, Scope scope) {
    // Glorot and Bengio (2010): keeps the variance of activations and of gradients alike
    double bound = Math.sqrt(6.0 / (inputs + outputs));
    ParameterId weight =
        scope.parameter(name + "weight", new Initial.Uniform(bound), outputs, inputs);
    Optional<ParameterId> shift =
        bias
            ? Optional.of(scope.parameter(name + "bias", new Initial.Constant(0), outputs))
            : Optional.empty();
    return new Part(weight, shift, outputs);
  }
}
