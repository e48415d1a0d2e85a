package dev.heed.examples.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.Words;
import java.io.IOException;

/**
 * PyTorch through DJL, operator by operator: a traced or scripted module cannot be made from Java.
 * What a call allocates outside the heap is freed within its time, as it must be.
 */
final class DjlForward implements Forward {

  private final NDManager manager;
  private final DjlEncoder encoder;
  private final NDArray rows;
  private float[] logits = new float[0];

  private DjlForward(NDManager manager, DjlEncoder encoder, NDArray rows) {
    this.manager = manager;
    this.encoder = encoder;
    this.rows = rows;
  }

  static Forward open(Subject subject) throws IOException {
    NDManager manager = NDManager.newBaseManager("PyTorch");
    int[] rows = Words.rows(Words.sentence(subject.size().length(), Subject.SENTENCE));
    long[] ids = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      ids[i] = rows[i];
    }
    DjlEncoder encoder = new DjlEncoder(manager, subject);
    return new DjlForward(manager, encoder, manager.create(ids, new Shape(1, ids.length)));
  }

  @Override
  public float run() {
    try (NDManager call = manager.newSubManager()) {
      NDArray input = rows.duplicate();
      input.attach(call);
      logits = encoder.logits(input).toFloatArray();
    }
    return logits[0];
  }

  @Override
  public float[][] probabilities() {
    return Agreement.softmax(logits, Tag.values().length);
  }

  @Override
  public void close() {
    manager.close();
  }
}
