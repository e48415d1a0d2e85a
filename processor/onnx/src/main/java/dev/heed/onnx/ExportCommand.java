package dev.heed.onnx;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedFile;
import dev.heed.dsl.text.SourceRoot;
import dev.heed.processor.emit.Digest;
import dev.heed.processor.graph.Program;
import dev.heed.processor.graph.Verifier;
import dev.heed.processor.lower.Lowering;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.weights.LoadedWeights;
import dev.heed.runtime.weights.WeightsException;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The command line: a declaration and a weights file become an ONNX file.
 *
 * @param out what was done
 * @param err why it was not
 */
record ExportCommand(PrintStream out, PrintStream err) {

  private static final String USAGE = "usage: declaration.heed weights.safetensors out.onnx";

  /** Runs; 0 for success, 1 where a file is at fault, 2 for arguments that are not three paths. */
  int run(String[] arguments) {
    if (arguments.length != 3) {
      err.println(USAGE);
      return 2;
    }
    try {
      return export(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    } catch (InvalidPathException refused) {
      err.println(refused.getMessage() + "\n" + USAGE);
      return 2;
    } catch (IOException | IllegalArgumentException failed) {
      err.println(failed.getMessage());
      return 1;
    }
  }

  private int export(Path declarationFile, Path weightsFile, Path onnxFile) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> declarations =
        SourceRoot.containing(declarationFile)
            .read(declarationFile, diagnostics)
            .map(HeedFile::models)
            .orElse(List.of());
    Map<String, String> metadata = WeightsFile.metadata(weightsFile);
    Optional<Declaration> declaration =
        diagnostics.hasErrors()
            ? Optional.empty()
            : Optional.of(chosen(declarations, declarationFile, metadata));

    ClassPathLabels labels = new ClassPathLabels(labelCount(weightsFile));
    Optional<CheckedModel> model = declaration.flatMap(one -> checked(one, labels, diagnostics));
    diagnostics.all().forEach(err::println);
    if (model.isEmpty()) {
      return 1;
    }
    write(model.get(), labels, weightsFile, onnxFile, metadata);
    out.printf("%s: %,d bytes%n", onnxFile, Files.size(onnxFile));
    return 0;
  }

  /** The only model of the file, or the one that the weights name. */
  private static Declaration chosen(
      List<Declaration> declarations, Path file, Map<String, String> metadata) throws IOException {
    if (declarations.size() == 1) {
      return declarations.get(0);
    }
    String wanted = metadata.getOrDefault(WeightsFile.MODEL, "");
    List<String> names = declarations.stream().map(Declaration::name).toList();
    return declarations.stream()
        .filter(declaration -> declaration.name().equals(wanted))
        .findFirst()
        .orElseThrow(
            () -> new IOException(file + " declares " + names + ", the weights are of " + wanted));
  }

  private static Optional<CheckedModel> checked(
      Declaration declaration, LabelResolver labels, Diagnostics diagnostics) {
    return SpecReader.read(declaration, diagnostics)
        .flatMap(model -> ModelCheck.check(model, labels, diagnostics));
  }

  private static int labelCount(Path weightsFile) throws IOException {
    List<Long> shape = WeightsFile.shapes(weightsFile).get("output.weight");
    if (shape == null || shape.size() != 2) {
      throw new WeightsException(
          weightsFile + " has no matrix output.weight, so it holds no weights of a Heed model");
    }
    return (int) Math.min(shape.get(0), Integer.MAX_VALUE);
  }

  private void write(
      CheckedModel model,
      ClassPathLabels labels,
      Path weightsFile,
      Path onnxFile,
      Map<String, String> metadata)
      throws IOException {
    String name = model.spec().name();
    Program program = Verifier.verified(Lowering.lower(model));
    if (labels.areNamed() || model.labels().qualifiedName().isEmpty()) {
      String digest = Digest.of(program, model.spec().input(), model.labels());
      OnnxExport.write(
          onnxFile, model, WeightsFile.load(weightsFile, name, digest, parameters(program)));
      return;
    }
    err.printf(
        "%s is not on the class path: the %d labels stay nameless, and weights are compared with"
            + " the declaration by names and shapes only%n",
        model.labels().qualifiedName(), model.labels().constants().size());
    String digest = metadata.getOrDefault(WeightsFile.DIGEST, "");
    LoadedWeights weights = WeightsFile.load(weightsFile, name, digest, parameters(program));
    OnnxExport.write(onnxFile, name, program, weights.parameters(), weights.metadata());
  }

  /** What a program says of its parameters, as weights files are read by it. */
  static List<ParameterDeclaration> parameters(Program program) {
    Initializer unused = new Initializer.Constant(0);
    return program.parameters().stream()
        .map(
            one ->
                new ParameterDeclaration(
                    one.id().name(), one.shape(), unused, one.decayed(), one.sparse()))
        .toList();
  }
}
