package dev.heed.processor.lower;

import dev.heed.processor.graph.Columns;
import dev.heed.processor.graph.Linear;
import dev.heed.processor.graph.Linear.Part;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;
import java.util.ArrayList;
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
   * Appends {@code input · Wᵀ + b} with a W that is used elsewhere too.
   *
   * @param weight W, {@code [width, in]}
   */
  static Value tied(ParameterId weight, Value input, int width, boolean bias, Scope scope) {
    Value output = scope.value("linear", input.rows(), width);
    scope.add(
        new Linear(input, List.of(new Part(weight, bias("", width, bias, scope), width)), output));
    return output;
  }

  /**
   * One of several projections of the same vectors.
   *
   * @param name its name within the layer
   * @param width the width that it makes
   * @param bias whether it adds a bias
   */
  record Target(String name, int width, boolean bias) {}

  /**
   * Appends {@code input · Wᵀ + b} for several W and b, of which neighbours that all have a bias,
   * or none, are one product, called {@code queryKeyValue} after all of them.
   *
   * @return the columns of each
   */
  static List<Columns> joint(List<Target> targets, Value input, Scope scope) {
    List<Columns> columns = new ArrayList<>();
    int from = 0;
    while (from < targets.size()) {
      boolean bias = targets.get(from).bias();
      int to = from;
      while (to < targets.size() && targets.get(to).bias() == bias) {
        to++;
      }
      columns.addAll(product(targets.subList(from, to), input, scope));
      from = to;
    }
    return columns;
  }

  private static List<Columns> product(List<Target> targets, Value input, Scope scope) {
    List<Part> parts = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int width = 0;
    for (Target target : targets) {
      parts.add(part(target.name() + ".", input.width(), target.width(), target.bias(), scope));
      name.append(name.isEmpty() ? target.name() : capitalised(target.name()));
      width += target.width();
    }
    Value output = scope.value(name.toString(), input.rows(), width);
    scope.add(new Linear(input, parts, output));
    List<Columns> columns = new ArrayList<>();
    int first = 0;
    for (Target target : targets) {
      columns.add(new Columns(output, first, target.width()));
      first += target.width();
    }
    return columns;
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static Part part(String name, int inputs, int outputs, boolean bias, Scope scope) {
    // Glorot and Bengio (2010): keeps the variance of activations and of gradients alike
    double bound = Math.sqrt(6.0 / (inputs + outputs));
    ParameterId weight =
        scope.parameter(name + "weight", new Initial.Uniform(bound), outputs, inputs);
    return new Part(weight, bias(name, outputs, bias, scope), outputs);
  }

  private static Optional<ParameterId> bias(
      String name, int outputs, boolean declared, Scope scope) {
    return declared
        ? Optional.of(scope.parameter(name + "bias", new Initial.Constant(0), outputs))
        : Optional.empty();
  }
}
