package dev.heed.processor.lower;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Value;
import dev.heed.processor.rule.Registry;
import java.util.List;

/** The stage: a checked model becomes a program. */
public final class Lowering {

  private static final Registry<InputLowering<?>> INPUTS = Registry.of(InputLowering.class);
  private static final Registry<OutputLowering<?>> OUTPUTS = Registry.of(OutputLowering.class);

  private Lowering() {}

  /**
   * Lowers a model to the functions {@code forward}, without dropouts, and {@code training}, with
   * them and with the loss at its end, if the model is trainable; both share one table of
   * parameters.
   */
  public static Program lower(CheckedModel model) {
    Program program = lower(model, "forward", false);
    if (!model.spec().trainable()) {
      return program;
    }
    Program training = lower(model, "training", true);
    if (!training.parameters().equals(program.parameters())) {
      throw new IllegalStateException("training has other parameters than forward");
    }
    return program.with(training.function("training"));
  }

  @SuppressWarnings("unchecked") // the registries find the lowerings by the specs' classes
  private static Program lower(CheckedModel model, String name, boolean training) {
    ModelSpec spec = model.spec();
    InputLowering<InputSpec> input = (InputLowering<InputSpec>) INPUTS.forClassOf(spec.input());
    int first = input.layers(spec.input());
    List<LayerSpec> layers = spec.layers().subList(first, spec.layers().size());
    LayerStack stack = LayerStack.top(spec, layers, training);
    Value vectors =
        input.lower(spec.input(), spec.layers().subList(0, first), stack.scope("input"));
    Value last = stack.lower(layers, vectors);
    OutputLowering<OutputSpec> output =
        (OutputLowering<OutputSpec>) OUTPUTS.forClassOf(spec.output());
    Value result = output.lower(spec.output(), model.labels(), last, stack.scope("output"));

    Function function = new Function(name, stack.function().operations(), List.of(result));
    return new Program(stack.parameters().parameters(), List.of(function));
  }
}
