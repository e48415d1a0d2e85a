package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;
import dev.heed.processor.graph.Parameter;
import dev.heed.processor.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of a model's generated classes and of what is in them. */
final class Names {

  private final String packageName;
  private final String model;

  Names(String packageName, String model) {
    this.packageName = packageName;
    this.model = model;
  }

  String packageName() {
    return packageName;
  }

  String modelName() {
    return model;
  }

  /** The public class that answers. */
  ClassName model() {
    return type("Model");
  }

  /** The public class that trains. */
  ClassName trainer() {
    return type("Trainer");
  }

  ClassName weights() {
    return type("Weights");
  }

  ClassName kernels() {
    return type("Kernels");
  }

  ClassName forward() {
    return type("Forward");
  }

  ClassName encode() {
    return type("Encode");
  }

  ClassName step() {
    return type("Step");
  }

  ClassName align() {
    return type("Align");
  }

  ClassName loss() {
    return type("Loss");
  }

  ClassName training() {
    return type("Training");
  }

  private ClassName type(String suffix) {
    return ClassName.get(packageName, model + suffix);
  }

  /** {@code layers.0} becomes {@code layers0}. */
  static String field(String section) {
    return camelCase(section);
  }

  /** The class of a section's weights: {@code layers.0} becomes {@code Layers0}. */
  ClassName sectionType(String section) {
    String name = camelCase(section);
    return weights().nestedClass(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
  }

  /**
   * The name within its section: {@code layers.0.attention.query.weight} becomes {@code
   * attentionQueryWeight}.
   */
  static String field(Parameter parameter) {
    return field(List.of(parameter));
  }

  /**
   * The name of several together, with what differs between their names one after the other: {@code
   * attentionQueryKeyValueWeight}.
   */
  static String field(List<Parameter> parameters) {
    return camelCase(within(parameters));
  }

  /**
   * The name of packed weights: that of the parameters, unless one of them is a table that lies
   * beside them under its own.
   */
  static String packed(Plan plan, List<Parameter> weights) {
    boolean beside = weights.stream().anyMatch(weight -> plan.isTable(weight.id()));
    return field(weights) + (beside ? "Packed" : "");
  }

  /** The index's name: {@code ATTENTION_QUERY_WEIGHT}. */
  static String constant(Parameter parameter) {
    return constant(List.of(parameter));
  }

  /** The name of the indices of several: {@code ATTENTION_QUERY_KEY_VALUE_WEIGHT}. */
  static String constant(List<Parameter> parameters) {
    return within(parameters).replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static String within(Parameter parameter) {
    return parameter.id().name().substring(parameter.section().length() + 1);
  }

  private static String within(List<Parameter> parameters) {
    List<String[]> paths = parameters.stream().map(one -> within(one).split("\\.", -1)).toList();
    int longest = paths.stream().mapToInt(path -> path.length).max().orElseThrow();
    List<String> joint = new ArrayList<>();
    for (int place = 0; place < longest; place++) {
      Set<String> words = new LinkedHashSet<>();
      for (String[] path : paths) {
        if (place < path.length) {
          words.add(path[place]);
        }
      }
      joint.addAll(words);
    }
    return String.join(".", joint);
  }

  private static String camelCase(String dotted) {
    StringBuilder name = new StringBuilder();
    for (String part : dotted.split("\\.", -1)) {
      name.append(
          name.isEmpty() ? part.substring(0, 1) : part.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(part.substring(1));
    }
    return name.toString();
  }
}
