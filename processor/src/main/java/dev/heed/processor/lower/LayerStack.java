package dev.heed.processor.lower;

import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.processor.graph.FunctionBuilder;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The layers of one scope: the model's own, or those of one turn of a repeat. Residuals open no
 * scope: what is within counts among what is around.
 */
final class LayerStack {

  private static final Registry<LayerLowering<?>> LOWERINGS = Registry.of(LayerLowering.class);

  private final FunctionBuilder function;
  private final ParameterTable parameters;
  private final ModelSpec model;
  private final boolean training;
  private final String prefix;
  private final String parameterPrefix;
  private final @Nullable Value encoded;
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Integer> taken = new HashMap<>();

  private LayerStack(
      FunctionBuilder function,
      ParameterTable parameters,
      ModelSpec model,
      boolean training,
      String prefix,
      String parameterPrefix,
      List<LayerSpec> layers,
      @Nullable Value encoded) {
    this.function = function;
    this.parameters = parameters;
    this.model = model;
    this.training = training;
    this.prefix = prefix;
    this.parameterPrefix = parameterPrefix;
    this.encoded = encoded;
    count(layers);
  }

  /** The model's own scope of these layers, with nothing written yet. */
  static LayerStack top(ModelSpec model, List<LayerSpec> layers, boolean training) {
    return new LayerStack(
        new FunctionBuilder(), new ParameterTable(), model, training, "", "", layers, null);
  }

  /**
   * A scope within this one, which writes to the same function.
   *
   * @param path what stands before the names of its layers
   * @param parameterPath what stands before the names of their parameters: another where they share
   *     those of other layers
   */
  LayerStack within(String path, String parameterPath, List<LayerSpec> layers) {
    return new LayerStack(
        function, parameters, model, training, path + ".", parameterPath + ".", layers, encoded);
  }

  /**
   * The scope of a decoder, which writes to the same function.
   *
   * @param path what stands before the names of its layers
   * @param vectors those of the input that it considers
   */
  LayerStack decoder(String path, List<LayerSpec> layers, Value vectors) {
    String prefixed = path + ".";
    return new LayerStack(
        function, parameters, model, training, prefixed, prefixed, layers, vectors);
  }

  /** The vectors of the input that a decoder considers. */
  Value encoded() {
    if (encoded == null) {
      throw new IllegalStateException(prefix + " is in no decoder");
    }
    return encoded;
  }

  FunctionBuilder function() {
    return function;
  }

  ParameterTable parameters() {
    return parameters;
  }

  InputSpec input() {
    return model.input();
  }

  /** Whether the output uses the input's table too. */
  boolean tiesInput() {
    return model.output().tiesInput();
  }

  boolean training() {
    return training;
  }

  private void count(List<LayerSpec> layers) {
    for (LayerSpec layer : layers) {
      if (layer instanceof ResidualSpec residual) {
        count(residual.layers());
      }
      occurrences.merge(nameOf(layer), 1, Integer::sum);
    }
  }

  /**
   * {@code DenseSpec} is called {@code dense}; a repeat's turns are "layers", as PyTorch calls a
   * stack.
   */
  private static String nameOf(LayerSpec layer) {
    String name = layer.getClass().getSimpleName().replace("Spec", "");
    return layer instanceof RepeatSpec
        ? "layers"
        : Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  Value lower(List<LayerSpec> layers, Value input) {
    Value value = input;
    for (LayerSpec layer : layers) {
      value = lower(layer, value);
    }
    return value;
  }

  @SuppressWarnings("unchecked") // the registry finds the lowering by the layer's class
  private Value lower(LayerSpec layer, Value input) {
    LayerLowering<LayerSpec> lowering = (LayerLowering<LayerSpec>) LOWERINGS.forClassOf(layer);
    String name = nameOf(layer);
    if (occurrences.getOrDefault(name, 1) > 1) {
      name += taken.merge(name, 1, Integer::sum);
    }
    return lowering.lower(layer, input, scope(name));
  }

  /**
   * The place of one layer in this scope; outside of repeats each layer is a section of its own.
   */
  Scope scope(String name) {
    return new Scope(
        this,
        prefix + name,
        section(prefix, name),
        parameterPrefix + name,
        section(parameterPrefix, name));
  }

  private static String section(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix.substring(0, prefix.length() - 1);
  }
}
