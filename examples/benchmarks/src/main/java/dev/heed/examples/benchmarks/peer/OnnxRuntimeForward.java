package dev.heed.examples.benchmarks.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.onnx.OnnxExport;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime on Heed's own export, a batch on {@link OnnxBatch}: one thread, sequential, all
 * optimisations. Input and output lie outside the heap from the beginning, so that nothing is
 * copied in its time.
 */
final class OnnxRuntimeForward implements Forward {

  private final OrtSession session;
  private final OnnxTensor output;
  private final FloatBuffer logits;
  private final Padded padded;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs;

  private OnnxRuntimeForward(
      OrtEnvironment environment, OrtSession session, Subject subject, Padded padded)
      throws OrtException {
    this.session = session;
    this.padded = padded;
    int labels = Tag.values().length;
    int rows = padded.ids().length;
    inputs = OnnxInputs.of(environment, subject, padded);
    logits = OnnxInputs.direct(rows * labels * Float.BYTES).asFloatBuffer();
    output = OnnxTensor.createTensor(environment, logits, new long[] {rows, labels});
    outputs = Map.of("logits", output);
  }

  /** Exports and loads the model. */
  static Forward open(Subject subject) throws IOException, OrtException {
    return open(subject, Optional.empty());
  }

  /**
   * Exports and loads the model.
   *
   * @param optimised where ONNX Runtime writes what it made of the model
   */
  static Forward open(Subject subject, Optional<Path> optimised) throws IOException, OrtException {
    Path model = Files.createTempFile("heed-" + subject.model().word(), ".onnx");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Padded padded = Padded.of(subject);
    try (SessionOptions options = options()) {
      export(model, subject, padded);
      if (optimised.isPresent()) {
        options.setOptimizedModelFilePath(optimised.get().toString());
      }
      OrtSession session = environment.createSession(model.toString(), options);
      return new OnnxRuntimeForward(environment, session, subject, padded);
    } finally {
      Files.deleteIfExists(model);
    }
  }

  /** One thread, in order, every optimisation. */
  static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
    return options;
  }

  private static void export(Path file, Subject subject, Padded padded) throws IOException {
    if (padded.batch() > 1) {
      OnnxBatch.write(file, subject, padded);
    } else {
      OnnxExport.write(
          file,
          DeclaredText.of(subject.model()),
          subject.model().encoder().loaded(subject.weights()));
    }
  }

  @Override
  public float run() throws OrtException {
    session.run(inputs, outputs).close();
    return logits.get(0);
  }

  @Override
  public float[][] probabilities() {
    float[] copy = new float[logits.capacity()];
    logits.get(0, copy);
    return padded.probabilities(copy, Tag.values().length);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close its session", e);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
      output.close();
    }
  }
}
