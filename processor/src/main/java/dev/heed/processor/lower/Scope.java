package dev.heed.processor.lower;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Value;

/**
 * The place of one layer: the prefix of its parameters' names, and where its operations are
 * written.
 *
 * <p>A layer's name is its keyword, with a number behind it where its surroundings hold several of
 * the kind: {@code layers.0.norm1}.
 */
public final class Scope {

  private final LayerStack stack;
  private final String path;
  private final String section;
  private final String parameterPath;
  private final String parameterSection;

  /**
   * A place.
   *
   * @param path its full name
   * @param section the part of the model that its operations belong to
   * @param parameterPath the full name of the place whose parameters it uses
   * @param parameterSection the part of the model that those belong to
   */
  Scope(
      LayerStack stack,
      String path,
      String section,
      String parameterPath,
      String parameterSection) {
    this.stack = stack;
    this.path = path;
    this.section = section;
    this.parameterPath = parameterPath;
    this.parameterSection = parameterSection;
  }

  /** The layers of the surroundings, for layers that hold layers. */
  LayerStack stack() {
    return stack;
  }

  /** Whether the function is for training, where dropouts drop. */
  public boolean training() {
    return stack.training();
  }

  /** What the model reads. */
  InputSpec input() {
    return stack.input();
  }

  /** The full name of this place, such as {@code layers.0.attention}. */
  public String path() {
    return path;
  }

  /** The full name of the place whose parameters are used here; mostly this one. */
  String parameterPath() {
    return parameterPath;
  }

  /**
   * A parameter of this layer.
   *
   * @param name its name within the layer, such as {@code query.weight}
   * @param initial how it starts
   * @param shape its dimensions
   */
  public ParameterId parameter(String name, Initial initial, Integer... shape) {
    return stack
        .parameters()
        .declare(
            parameterSection, parameterPath + "." + name, initial, shape.length == 2, false, shape);
  }

  /** A parameter of this layer to which weight decay does not apply, whatever its dimensions. */
  public ParameterId steady(String name, Initial initial, Integer... shape) {
    return stack
        .parameters()
        .declare(parameterSection, parameterPath + "." + name, initial, false, false, shape);
  }

  /** A look-up table of this layer, of whose rows a batch touches few. */
  public ParameterId table(String name, Initial initial, int rows, int width) {
    return stack
        .parameters()
        .declare(parameterSection, parameterPath + "." + name, initial, false, true, rows, width);
  }

  /** A look-up table of this layer, of whose rows a batch touches most. */
  public ParameterId smallTable(String name, Initial initial, int rows, int width) {
    return stack
        .parameters()
        .declare(parameterSection, parameterPath + "." + name, initial, false, false, rows, width);
  }

  /** A parameter of this place that was declared before, for another use of it. */
  ParameterId known(String name) {
    return stack.parameters().known(parameterPath + "." + name);
  }

  /** A new value that is named after this place. */
  public Value value(String name, Length rows, int width) {
    return stack.function().value(path + "." + name, rows, width);
  }

  /** A new value that is named after this place. */
  public Value value(Length rows, int width) {
    return stack.function().value(path, rows, width);
  }

  /** A new value for the gradient by another value. */
  public Value gradientOf(Value value) {
    return stack.function().value("d." + value.name(), value.rows(), value.width());
  }

  /** Appends an operation. */
  public void add(Node node) {
    stack.function().section(section);
    stack.function().add(node);
  }
}
