package dev.heed.examples.benchmarks.peer;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.TensorInfo;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Words;
import dev.heed.onnx.OnnxExport;
import dev.heed.runtime.encode.Vocabulary;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * ONNX Runtime on Heed's export of one step: the keys and values that a step gives are those that the
 * next one takes, as they are, outside the heap; so are the logits.
 */
final class OnnxRuntimeDecoding implements Decoding {

  private final OrtSession session;
  private final LongBuffer symbol = OnnxInputs.direct(Long.BYTES).asLongBuffer();
  private final LongBuffer place = OnnxInputs.direct(Long.BYTES).asLongBuffer();
  private final Map<String, OnnxTensor> first = new HashMap<>();
  private final Map<String, String> presents = new HashMap<>();
  private final FloatBuffer logits;
  private final OnnxTensor output;
  private final int[] rows;
  private final Vocabulary vocabulary = Words.NUMBERED.vocabulary();

  private OnnxRuntimeDecoding(OrtEnvironment environment, OrtSession session, int longest)
      throws OrtException {
    this.session = session;
    this.rows = new int[longest];
    first.put("symbols", OnnxTensor.createTensor(environment, symbol, new long[] {1}));
    first.put("place", OnnxTensor.createTensor(environment, place, new long[] {1}));
    for (Map.Entry<String, NodeInfo> input : session.getInputInfo().entrySet()) {
      if (input.getKey().startsWith("past")) {
        long[] shape = ((TensorInfo) input.getValue().getInfo()).getShape();
        shape[1] = 0;
        FloatBuffer nothing = OnnxInputs.direct(0).asFloatBuffer();
        first.put(input.getKey(), OnnxTensor.createTensor(environment, nothing, shape));
        presents.put(input.getKey().replace("past", "present"), input.getKey());
      }
    }
    logits = OnnxInputs.direct(vocabulary.size() * Float.BYTES).asFloatBuffer();
    output = OnnxTensor.createTensor(environment, logits, new long[] {1, vocabulary.size()});
  }

  static Decoding open(Model model, Path weights, int longest) throws IOException, OrtException {
    Path file = Files.createTempFile("heed-" + model.word(), ".onnx");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (SessionOptions options = OnnxRuntimeForward.options()) {
      OnnxExport.writeStep(file, DeclaredText.of(model), model.writer().loaded(weights));
      return new OnnxRuntimeDecoding(
          environment, environment.createSession(file.toString(), options), longest);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  @Override
  public float run() throws OrtException {
    Map<String, OnnxTensor> inputs = new HashMap<>(first);
    Set<String> wanted = presents.keySet();
    Map<String, OnnxTensor> pinned = Map.of("logits", output);
    List<OrtSession.Result> results = new ArrayList<>();
    symbol.put(0, 0);
    for (int step = 0; step < rows.length; step++) {
      place.put(0, step);
      OrtSession.Result result = session.run(inputs, wanted, pinned);
      rows[step] = likeliest();
      symbol.put(0, rows[step]);
      for (Map.Entry<String, OnnxValue> present : result) {
        String past = presents.get(present.getKey());
        if (past != null) {
          inputs.put(past, (OnnxTensor) present.getValue());
        }
      }
      results.forEach(OrtSession.Result::close);
      results.clear();
      results.add(result);
    }
    results.forEach(OrtSession.Result::close);
    return rows.length;
  }

  private int likeliest() {
    int likeliest = 0;
    for (int i = 1; i < logits.capacity(); i++) {
      likeliest = logits.get(i) > logits.get(likeliest) ? i : likeliest;
    }
    return likeliest;
  }

  @Override
  public List<String> symbols() {
    List<String> symbols = new ArrayList<>();
    for (int row : rows) {
      symbols.add(vocabulary.word(row));
    }
    return symbols;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime does not close its session", e);
    } finally {
      first.values().forEach(OnnxTensor::close);
      output.close();
    }
  }
}
