package dev.heed.examples.benchmarks.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The inputs of ONNX Runtime, which lie outside the heap from the beginning. */
final class OnnxInputs {

  private static final long NO_BUCKET = -1;

  private OnnxInputs() {}

  static ByteBuffer direct(int bytes) {
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  /** The tensors by their names, which the caller closes. */
  static Map<String, OnnxTensor> of(OrtEnvironment environment, Subject subject, Padded padded)
      throws OrtException {
    Map<String, OnnxTensor> inputs = new TreeMap<>();
    inputs.put("words", longs(environment, padded.wideIds(), padded.ids().length));
    if (padded.batch() > 1) {
      inputs.put("mask", mask(environment, padded));
    }
    if (subject.model() == Model.TAGGER) {
      inputs.put("ngrams", ngrams(environment, subject));
    }
    return inputs;
  }

  private static OnnxTensor mask(OrtEnvironment environment, Padded padded) throws OrtException {
    float[] values = padded.mask();
    FloatBuffer buffer = direct(values.length * Float.BYTES).asFloatBuffer().put(values).flip();
    return OnnxTensor.createTensor(
        environment, buffer, new long[] {padded.batch(), 1, 1, padded.longest()});
  }

  /** The buckets of each word's n-grams, {@code [n, longest bag]}, as the tagger declares them. */
  private static OnnxTensor ngrams(OrtEnvironment environment, Subject subject)
      throws OrtException {
    WordBatch batch = new WordBatch();
    new WordEncoder(
            subject.model().encoder().words().vocabulary(),
            subject.model().dimensions().length(),
            2,
            5,
            30_000)
        .append(subject.inputs().get(0), batch);
    int n = batch.rows();
    int longest = 1;
    for (int row = 0; row < n; row++) {
      longest = Math.max(longest, batch.ngramStarts()[row + 1] - batch.ngramStarts()[row]);
    }
    long[] buckets = new long[n * longest];
    Arrays.fill(buckets, NO_BUCKET);
    for (int row = 0; row < n; row++) {
      int start = batch.ngramStarts()[row];
      for (int i = start; i < batch.ngramStarts()[row + 1]; i++) {
        buckets[row * longest + i - start] = batch.ngrams()[i];
      }
    }
    return longs(environment, buckets, n, longest);
  }

  private static OnnxTensor longs(OrtEnvironment environment, long[] values, long... shape)
      throws OrtException {
    LongBuffer buffer = direct(values.length * Long.BYTES).asLongBuffer().put(values).flip();
    return OnnxTensor.createTensor(environment, buffer, shape);
  }
}
