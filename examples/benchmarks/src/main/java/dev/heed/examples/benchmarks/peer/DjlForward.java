package dev.heed.examples.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.heed.examples.benchmarks.model.Tag;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * PyTorch through DJL, operator by operator: a traced or scripted module cannot be made from Java.
 * What a call allocates outside the heap is freed within its time, as it must be.
 */
final class DjlForward implements Forward {

  private final NDManager manager;
  private final DjlEncoder encoder;
  private final Padded padded;
  private final NDArray rows;
  private final @Nullable NDArray mask;
  private float[] logits = new float[0];

  private DjlForward(NDManager manager, DjlEncoder encoder, Padded padded) {
    this.manager = manager;
    this.encoder = encoder;
    this.padded = padded;
    int batch = padded.batch();
    int n = padded.longest();
    rows = manager.create(padded.wideIds(), new Shape(batch, n));
    mask = padded.ragged() ? manager.create(padded.mask(), new Shape(batch, 1, 1, n)) : null;
  }

  static Forward open(Subject subject) throws IOException {
    NDManager manager = NDManager.newBaseManager("PyTorch");
    return new DjlForward(manager, new DjlEncoder(manager, subject), Padded.of(subject));
  }

  @Override
  public float run() {
    try (NDManager call = manager.newSubManager()) {
      NDArray input = rows.duplicate();
      input.attach(call);
      logits = encoder.logits(input, mask).toFloatArray();
    }
    return logits[0];
  }

  @Override
  public float[][] probabilities() {
    return padded.probabilities(logits, Tag.values().length);
  }

  @Override
  public void close() {
    manager.close();
  }
}
