package dev.heed.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A model in ONNX Runtime, on one thread. */
final class OnnxRuntime implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxRuntime(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
  }

  /** Loads a file; the test is skipped where there is no library for this machine. */
  static OnnxRuntime open(Path file) throws OrtException {
    return open(file, Optional.empty());
  }

  /** Loads a file, and writes what the optimiser makes of it to another. */
  static OnnxRuntime open(Path file, Optional<Path> optimised) throws OrtException {
    OrtEnvironment environment = environment();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      if (optimised.isPresent()) {
        options.setOptimizedModelFilePath(optimised.get().toString());
        // the level above writes layouts of this very processor
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
      }
      return new OnnxRuntime(environment, environment.createSession(file.toString(), options));
    }
  }

  private static OrtEnvironment environment() {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError | IllegalStateException missing) {
      return Assumptions.abort("ONNX Runtime has no library for this machine: " + missing);
    }
  }

  List<String> inputs() {
    return List.copyOf(session.getInputNames());
  }

  /** The logits of one sequence. */
  float[][] run(Map<String, Object> inputs) throws OrtException {
    return (float[][]) Objects.requireNonNull(all(inputs).get("logits"));
  }

  /** All outputs by their names. */
  Map<String, Object> all(Map<String, Object> inputs) throws OrtException {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (Map.Entry<String, Object> input : inputs.entrySet()) {
        if (!session.getInputNames().contains(input.getKey())) {
          continue; // edges that the model does not look at
        }
        tensors.put(input.getKey(), tensor(input.getValue()));
      }
      try (OrtSession.Result result = session.run(tensors)) {
        Map<String, Object> outputs = new HashMap<>();
        for (Map.Entry<String, OnnxValue> output : result) {
          outputs.put(output.getKey(), output.getValue().getValue());
        }
        return outputs;
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  /** A value as a tensor. */
  private OnnxTensor tensor(Object value) throws OrtException {
    return value instanceof Empty empty
        ? OnnxTensor.createTensor(environment, FloatBuffer.allocate(0), empty.shape())
        : OnnxTensor.createTensor(environment, value);
  }

  /** A tensor without elements, of which an array would not tell all dimensions. */
  record Empty(long... shape) {}

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
