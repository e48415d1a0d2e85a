package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.onnx.OnnxExport;
import java.io.IOException;
import java.nio.file.Path;

/** The files that a program reads at its start. */
public final class PreparedFiles {

  private PreparedFiles() {}

  /** Writes the weights of a model as Heed reads them. */
  public static void weights(Model model, Path file) throws IOException {
    model.encoder().create(file);
  }

  /** Writes the model of a file with weights as ONNX Runtime reads it. */
  public static void onnx(Model model, Path weights, Path file) throws IOException {
    OnnxExport.write(file, DeclaredText.of(model), model.encoder().loaded(weights));
  }
}
