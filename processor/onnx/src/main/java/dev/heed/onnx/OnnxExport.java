package dev.heed.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.spec.NoInputSpec;
import dev.heed.onnx.node.FunctionExport;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Verifier;
import dev.heed.processor.incremental.Incremental;
import dev.heed.processor.lower.Lowering;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a model with its weights as an ONNX file of operator set 17. It begins after the encoder:
 * inputs are ids of one sequence, {@code words [n]} and, where declared, {@code ngrams [n, longest
 * bag]} with −1 behind each bag, or {@code vectors [n, width]}; of graphs, as far as the model
 * looks at them, also {@code edgeTypes [n, n]}, 0 or 1 + the type of the edge from the row's node
 * to the column's, and {@code distances [n, n]}; the output is {@code logits [n, labels]}, or
 * {@code [1, labels]} of a model that labels the whole input: before softmax or sigmoid where
 * labels are classes, and the numbers themselves where they are numbers. By CTC there is one logit
 * more, that of the blank; what a conditional random field makes of the logits is not part of the
 * file. A model whose output is a sequence takes {@code symbols [m]} too, the boundary (0) first,
 * and gives the scores of what follows each, {@code [m, vocabulary]}. The same model gives the same
 * bytes. Stateless, so thread-safe.
 */
public final class OnnxExport {

  /** The metadata key of the labels' names, in the order of the logits, with commas between. */
  public static final String LABELS = "heed.labels";

  private OnnxExport() {}

  /**
   * Writes a declared model, with the texts beside its weights and its labels' names as metadata.
   * The file is written beside its place and moved there when it is whole.
   *
   * @param file where to, replaced if it exists
   * @param model what was declared
   * @param weights its weights, with the texts that came with them
   * @throws IllegalArgumentException if the weights are not finite, not the model's, or exceed the
   *     2 GiB of an ONNX file
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, CheckedModel model, LoadedWeights weights)
      throws IOException {
    Map<String, String> metadata = new TreeMap<>(weights.metadata());
    if (!model.labels().constants().isEmpty()) {
      metadata.put(LABELS, String.join(",", model.labels().constants()));
    }
    Program program = Verifier.verified(Lowering.lower(model));
    write(file, model.spec().name(), program, weights.parameters(), metadata);
  }

  /**
   * Writes what a model without an input, which goes on with sequences, does for one more symbol.
   * It takes {@code symbols [1]}, the symbol before, {@code place [1]}, how many symbols there are
   * before that, where the model looks at places, and for each attention k the keys and values of
   * all symbols before, {@code pastKeys.k} and {@code pastValues.k [groups, past, width]}; it gives
   * {@code logits [1, vocabulary]} and {@code presentKeys.k} and {@code presentValues.k}, which are
   * the past of the next step. The first step has a past of 0 rows and the boundary (0) as its
   * symbol.
   *
   * @param file where to, replaced if it exists
   * @param model what was declared
   * @param weights its weights, with the texts that came with them
   * @throws IllegalArgumentException if the model has an input or another output, or its weights
   *     are refused as above
   * @throws IOException if the file cannot be written
   */
  public static void writeStep(Path file, CheckedModel model, LoadedWeights weights)
      throws IOException {
    if (!(model.spec().input() instanceof NoInputSpec)) {
      throw new IllegalArgumentException(
          model.spec().name() + " has an input; a step is written of models that go on alone");
    }
    String name = model.spec().name();
    Program program = Verifier.verified(Incremental.extend(Lowering.lower(model)));
    WeightsCheck.check(name, program, weights.parameters());
    GraphProto graph = FunctionExport.export(name, program.function("step"), weights.parameters());
    OnnxFile.write(file, graph, weights.metadata());
  }

  /**
   * Writes the function {@code forward} of a program. A value that none of its operations makes
   * becomes an input {@code [n, width]} under its own name: without its look-ups, a model takes
   * vectors.
   *
   * @param file where to, replaced if it exists
   * @param name the name of the graph
   * @param program what is computed
   * @param parameters the weights, by the program's table
   * @throws IllegalArgumentException as above, or if a node has no ONNX form
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, String name, Program program, Parameters parameters)
      throws IOException {
    write(file, name, program, parameters, Map.of());
  }

  static void write(
      Path file, String name, Program program, Parameters parameters, Map<String, String> metadata)
      throws IOException {
    WeightsCheck.check(name, program, parameters);
    GraphProto graph = FunctionExport.export(name, program.function("forward"), parameters);
    OnnxFile.write(file, graph, metadata);
  }

  /**
   * Writes the model of a declaration and a weights file: {@code declaration.heed
   * weights.safetensors out.onnx}. Ends with status 1 if it cannot, 2 if the arguments are others.
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = new ExportCommand(out, err).run(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }
}
