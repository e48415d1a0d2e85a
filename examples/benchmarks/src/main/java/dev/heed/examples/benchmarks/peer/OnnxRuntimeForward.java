package dev.heed.examples.benchmarks.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.Words;
import dev.heed.onnx.OnnxExport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime on Heed's own export: one thread, sequential, all optimisations. Input and output
 * lie outside the heap from the beginning, so that nothing is copied in its time.
 */
final class OnnxRuntimeForward implements Forward {

  private final OrtSession session;
  private final OnnxTensor input;
  private final OnnxTensor output;
  private final FloatBuffer logits;
  private final Map<String, OnnxTensor> inputs;
  private final Map<String, OnnxTensor> outputs;

  private OnnxRuntimeForward(OrtEnvironment environment, OrtSession session, int[] rows)
      throws OrtException {
    this.session = session;
    int labels = Tag.values().length;
    ByteBuffer words = direct(rows.length * Long.BYTES);
    for (int row : rows) {
      words.putLong(row);
    }
    words.flip();
    input = OnnxTensor.createTensor(environment, words.asLongBuffer(), new long[] {rows.length});
    logits = direct(rows.length * labels * Float.BYTES).asFloatBuffer();
    output = OnnxTensor.createTensor(environment, logits, new long[] {rows.length, labels});
    inputs = Map.of("words", input);
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
    Path model = Files.createTempFile("heed-" + subject.size().word(), ".onnx");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      OnnxExport.write(
          model, DeclaredText.model(subject.model()), subject.encoder().loaded(subject.weights()));
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setExecutionMode(SessionOptions.ExecutionMode.SEQUENTIAL);
      options.setOptimizationLevel(SessionOptions.OptLevel.ALL_OPT);
      if (optimised.isPresent()) {
        options.setOptimizedModelFilePath(optimised.get().toString());
      }
      int[] rows = Words.rows(Words.sentence(subject.size().length(), Subject.SENTENCE));
      return new OnnxRuntimeForward(
          environment, environment.createSession(model.toString(), options), rows);
    } finally {
      Files.deleteIfExists(model);
    }
  }

  private static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
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
    return Agreement.softmax(copy, Tag.values().length);
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close its session", e);
    } finally {
      input.close();
      output.close();
    }
  }
}
