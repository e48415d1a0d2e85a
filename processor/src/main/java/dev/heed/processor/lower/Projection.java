package dev.heed.processor.lower;

import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.Optional;

/** A product with a weight of the layer, and its bias where there is one. */
final class Projection {

  private Projection() {}

  /**
   * Appends {@code input · Wᵀ + b}.
   *
   * @param name what stands before {@code weight} and {@code bias}, empty or with a dot at its end
   */
  static Value of(String name, Value input, int width, boolean bias, Scope scope) {
    // Glorot and Bengio (2010): keeps the variance of activations and of gradients alike
    double bound = Math.sqrt(6.0 / (input.width() + width));
    ParameterId weight =
        scope.parameter(name + "weight", new Initial.Uniform(bound), width, input.width());
    Optional<ParameterId> shift =
        bias
            ? Optional.of(scope.parameter(name + "bias", new Initial.Constant(0), width))
            : Optional.empty();
    String local = name.isEmpty() ? "linear" : name.substring(0, name.length() - 1);
    Value output = scope.value(local, input.rows(), width);
    scope.add(new Linear(input, weight, shift, output));
    return output;
  }
}
