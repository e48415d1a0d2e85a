package dev.heed.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.check.LabelSet;
import dev.heed.processor.emit.Digest;
import dev.heed.processor.generated.RandomInputs;
import dev.heed.processor.graph.Program;
import dev.heed.processor.lower.Lowering;
import dev.heed.runtime.weights.WeightsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, from files to a file. */
class ExportCommandTest {

  /** On the class path under its name, so that labels and digest are known; as many as Tags3. */
  enum Mood {
    GLAD,
    SAD,
    CALM
  }

  private static final String TEXT =
      """
      package sample
      model Tagger {
        input words { length 8 vocabulary 5 embed 4 }
        attention { heads %d }
        output label each of %s
      }
      """;

  private static final String MOOD = "dev.heed.onnx.ExportCommandTest.Mood";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path folder;

  @Test
  void writesAModelWhoseEnumIsOnTheClassPath() throws IOException {
    Path weights = weights(2);
    assertEquals(0, run(declaration(TEXT.formatted(2, MOOD)), weights), err());
    ModelProto model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve("out.onnx")));
    assertEquals("heed.labels", model.getMetadataProps(1).getKey());
    assertEquals("GLAD,SAD,CALM", model.getMetadataProps(1).getValue());
    assertEquals("", err());
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("out.onnx: "));
  }

  @Test
  void refusesWeightsOfADeclarationThatDiffersInMoreThanShapes() throws IOException {
    Path weights = weights(2);
    assertEquals(1, run(declaration(TEXT.formatted(4, MOOD)), weights));
    assertTrue(err().contains("holds weights of \"Tagger\" (digest "), err());
    assertTrue(Files.notExists(folder.resolve("out.onnx")));
  }

  @Test
  void takesTheNumberOfLabelsFromTheWeightsWhereThereIsNoEnum() throws IOException {
    Path weights = weights(2);
    assertEquals(0, run(declaration(TEXT.formatted(2, "com.acme.Absent")), weights), err());
    assertTrue(err().contains("com.acme.Absent is not on the class path: the 3 labels"), err());
    ModelProto model = ModelProto.parseFrom(Files.readAllBytes(folder.resolve("out.onnx")));
    assertEquals(
        3,
        model.getGraph().getOutput(0).getType().getTensorType().getShape().getDim(1).getDimValue());
  }

  @Test
  void refusesWeightsOfOtherShapes() throws IOException {
    String other = TEXT.formatted(2, "com.acme.Absent").replace("embed 4", "embed 6");
    assertEquals(1, run(declaration(other), weights(2)));
    assertTrue(err().contains("embedding.weight has shape [5, 4], must be [5, 6]"), err());
  }

  @Test
  void printsTheMistakesOfADeclaration() throws IOException {
    String wrong = TEXT.formatted(3, MOOD);
    assertEquals(1, run(declaration(wrong), weights(2)));
    assertTrue(err().startsWith("[HeadsDoNotDivideWidth]"), err());
  }

  @Test
  void refusesFilesThatAreNot() throws IOException {
    assertEquals(1, run(declaration(TEXT.formatted(2, MOOD)), folder.resolve("none")));
    assertTrue(err().contains("none does not exist"), err());
    assertEquals(1, run(folder.resolve("none.heed"), weights(2)));
    assertTrue(err().contains("none.heed"), err());
  }

  @Test
  void choosesTheModelThatTheWeightsName() throws IOException {
    String two = TEXT.formatted(2, MOOD) + TEXT.formatted(1, MOOD).replace("package sample", "");
    Path weights = weights(2);
    assertEquals(0, run(declaration(two.replaceFirst("Tagger", "Other")), weights(1)), err());
    assertEquals(
        1,
        run(
            declaration(two.replaceFirst("Tagger", "Other").replaceFirst("Tagger", "Third")),
            weights));
    assertTrue(err().contains("declares [Other, Third], the weights are of Tagger"), err());
  }

  @Test
  void explainsItsArguments() {
    assertEquals(2, new ExportCommand(stream(out), stream(err)).run(new String[] {"only.heed"}));
    assertEquals("usage: declaration.heed weights.safetensors out.onnx\n", err());
  }

  private Path declaration(String text) throws IOException {
    return Files.writeString(folder.resolve("model.heed"), text);
  }

  /** Weights as a model with {@link Mood} saves them. */
  private Path weights(int heads) throws IOException {
    CheckedModel model = DeclaredModel.checked(TEXT.formatted(heads, "sample.Tags3"));
    Program program = Lowering.lower(model);
    LabelSet labels = new LabelSet(MOOD, List.of("GLAD", "SAD", "CALM"));
    Path file = folder.resolve("weights.safetensors");
    Map<String, String> metadata =
        Map.of(
            WeightsFile.MODEL,
            "Tagger",
            WeightsFile.DIGEST,
            Digest.of(program, model.spec().input(), labels));
    WeightsFile.save(
        file, metadata, new RandomInputs(5).parameters(ExportCommand.parameters(program)));
    return file;
  }

  private int run(Path declaration, Path weights) {
    String[] arguments = {
      declaration.toString(), weights.toString(), folder.resolve("out.onnx").toString()
    };
    return new ExportCommand(stream(out), stream(err)).run(arguments);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
