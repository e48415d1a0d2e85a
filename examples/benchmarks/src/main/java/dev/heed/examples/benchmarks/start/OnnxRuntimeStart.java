package dev.heed.examples.benchmarks.start;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.nio.LongBuffer;
import java.util.Map;

/** Loads a model and computes one sentence's logits: {@code words model}. */
public final class OnnxRuntimeStart {

  private OnnxRuntimeStart() {}

  /** Writes the first logit. */
  public static void main(String[] arguments) throws Exception {
    int words = Integer.parseInt(arguments[0]);
    long[] ids = new long[words];
    for (int i = 0; i < words; i++) {
      ids[i] = i + 1L;
    }
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (OrtSession session = environment.createSession(arguments[1], options);
          OnnxTensor input =
              OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), new long[] {words});
          OrtSession.Result result = session.run(Map.of("words", input))) {
        System.out.println(((OnnxTensor) result.get(0)).getFloatBuffer().get(0));
      }
    }
  }
}
