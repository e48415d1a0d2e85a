package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.processor.generated.CompiledModel;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.processor.graph.Function;
import dev.heed.processor.graph.LookUp;
import dev.heed.processor.graph.Program;
import dev.heed.processor.lower.Lowering;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.LoadedWeights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written, and what is refused before anything is written. */
class OnnxFileTest {

  private static final String TEXT =
      """
      package sample
      model Tagger {
        trainable
        input words { length 8 vocabulary 5 ngrams 2..3 buckets 7 embed 4 }
        position sinusoidal
        residual { norm; attention { heads 2 }; dropout 0.5 }
        window 1
        dense 4 gelu
        output label each of sample.Tags3
      }
      """;

  private final CheckedModel model = DeclaredModel.checked(TEXT);
  private final Program program = Lowering.lower(model);
  private final List<ParameterDeclaration> declarations = CompiledModel.of(TEXT).declarations();
  private final Parameters parameters = new RandomInputs(3).parameters(declarations);

  @TempDir private Path folder;

  @Test
  void theSameModelGivesTheSameBytes() throws IOException {
    Path first = written("first.onnx");
    Path second = written("second.onnx");
    assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
  }

  @Test
  void replacesTheFileAndLeavesNothingBeside() throws IOException {
    Files.writeString(folder.resolve("model.onnx"), "something else");
    Path file = written("model.onnx");
    assertEquals("Tagger", read(file).getGraph().getName());
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void inputsOutputAndTextsHaveTheirNames() throws IOException {
    ModelProto written = read(written("model.onnx"));
    List<String> inputs =
        written.getGraph().getInputList().stream().map(ValueInfoProto::getName).toList();
    assertEquals(List.of("words", "ngrams"), inputs);
    assertEquals("logits", written.getGraph().getOutput(0).getName());
    assertEquals(17, written.getOpsetImport(0).getVersion());
    List<String> texts =
        written.getMetadataPropsList().stream()
            .map((StringStringEntryProto entry) -> entry.getKey() + "=" + entry.getValue())
            .toList();
    assertEquals(List.of("heed.labels=T0,T1,T2", "heed.vocabulary=words"), texts);
  }

  @Test
  void eachWeightIsWrittenOnceUnderItsName() throws IOException {
    List<String> tensors =
        read(written("model.onnx")).getGraph().getInitializerList().stream()
            .map(tensor -> tensor.getName())
            .filter(name -> !name.startsWith("/"))
            .toList();
    assertEquals(declarations.stream().map(ParameterDeclaration::name).toList(), tensors);
  }

  @Test
  void withoutItsLookUpsAModelTakesVectors() throws IOException {
    CheckedModel plain = DeclaredModel.checked(TEXT.replace("ngrams 2..3 buckets 7 ", ""));
    Program whole = Lowering.lower(plain);
    Function forward = whole.function("forward");
    Function cut =
        new Function(
            "forward",
            forward.operations().stream().filter(o -> !(o.node() instanceof LookUp)).toList(),
            forward.results());
    Path file = folder.resolve("vectors.onnx");
    OnnxExport.write(
        file,
        "Vectors",
        new Program(whole.parameters(), List.of(cut)),
        new RandomInputs(1).parameters(declarations(whole)));
    ValueInfoProto input = read(file).getGraph().getInput(0);
    assertEquals("embedding", input.getName());
    assertEquals("n", input.getType().getTensorType().getShape().getDim(0).getDimParam());
    assertEquals(4, input.getType().getTensorType().getShape().getDim(1).getDimValue());
  }

  @Test
  void refusesWeightsOfAnotherModel() {
    List<ParameterDeclaration> other = new ArrayList<>(declarations);
    ParameterDeclaration first = other.get(0);
    other.set(
        0, new ParameterDeclaration(first.name(), List.of(6, 4), first.initializer(), false, true));
    refused(
        "parameter 0 of Tagger is embedding.weight [6, 4], must be embedding.weight [5, 4]",
        Parameters.zeros(other));
    refused(
        "Tagger has %d parameters, 1 are given".formatted(declarations.size()),
        Parameters.zeros(declarations.subList(0, 1)));
  }

  @Test
  void refusesWeightsThatAreNotFinite() {
    parameters.values(1)[2][3] = Float.NaN;
    refused("ngrams.weight is NaN at row 2, column 3, weights must be finite", parameters);
  }

  @Test
  void refusesOperationsOfTraining() {
    Function training = program.function("training");
    Program trained =
        new Program(
            program.parameters(),
            List.of(new Function("forward", training.operations(), training.results())));
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> OnnxExport.write(folder.resolve("m.onnx"), "Tagger", trained, parameters));
    assertEquals(
        "dropout of Tagger cannot be exported: there is no ONNX form of Dropout, only of what forward"
            + " functions consist of",
        refused.getMessage());
  }

  @Test
  void refusesPlacesThatAreNoFiles() throws IOException {
    Path absent = folder.resolve("absent");
    IOException refused = assertThrows(IOException.class, () -> written("absent/model.onnx"));
    assertEquals(
        "the model cannot be written to %s: there is no folder %s"
            .formatted(absent.resolve("model.onnx"), absent),
        refused.getMessage());
    Path taken = Files.createDirectory(folder.resolve("taken"));
    assertEquals(
        "the model cannot be written to %s, which is a folder".formatted(taken),
        assertThrows(IOException.class, () -> written("taken")).getMessage());
  }

  private static List<ParameterDeclaration> declarations(Program program) {
    return ExportCommand.parameters(program);
  }

  private Path written(String name) throws IOException {
    Path file = folder.resolve(name);
    OnnxExport.write(
        file, model, new LoadedWeights(parameters, Map.of("heed.vocabulary", "words")));
    return file;
  }

  private static ModelProto read(Path file) throws IOException {
    return ModelProto.parseFrom(Files.readAllBytes(file));
  }

  private void refused(String message, Parameters weights) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> OnnxExport.write(folder.resolve("m.onnx"), "Tagger", program, weights));
    assertEquals(message, refused.getMessage());
    assertTrue(Files.notExists(folder.resolve("m.onnx")));
  }
}
