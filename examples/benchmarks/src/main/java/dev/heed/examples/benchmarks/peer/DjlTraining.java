package dev.heed.examples.benchmarks.peer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Steps of PyTorch through DJL: its automatic gradients, DJL's AdamW. */
final class DjlTraining implements TrainingRuns {

  private static final float LEARNING_RATE = 1e-4f;

  private final Engine engine = Engine.getEngine("PyTorch");
  private final NDManager manager = engine.newBaseManager();
  private final DjlEncoder encoder;
  private final Optimizer optimizer =
      Optimizer.adamW().optLearningRateTracker(Tracker.fixed(LEARNING_RATE)).build();
  private final Loss loss = Loss.softmaxCrossEntropyLoss();
  private final List<NDList> batches = new ArrayList<>();

  private DjlTraining(Subject subject, int n, int steps) throws IOException {
    encoder = new DjlEncoder(manager, subject);
    encoder.weights().values().forEach(weight -> weight.setRequiresGradient(true));
    for (MiniBatch batch : MiniBatch.of(subject.model(), n, steps)) {
      NDArray ids = manager.create(wide(batch.ids()), new Shape(MiniBatch.SEQUENCES, n));
      batches.add(new NDList(ids, manager.create(wide(batch.labels()))));
    }
  }

  static TrainingRuns open(Subject subject, int n, int steps) throws IOException {
    return new DjlTraining(subject, n, steps);
  }

  private static long[] wide(int[] values) {
    long[] wide = new long[values.length];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }

  @Override
  public double run() {
    double last = Double.NaN;
    for (NDList batch : batches) {
      try (NDManager step = manager.newSubManager()) {
        last = step(step, batch);
      }
    }
    return last;
  }

  private double step(NDManager step, NDList batch) {
    NDArray ids = batch.get(0).duplicate();
    ids.attach(step);
    float value;
    try (GradientCollector collector = engine.newGradientCollector()) {
      NDArray logits = encoder.logits(ids, null).reshape(-1, Tag.values().length);
      NDArray mean = loss.evaluate(new NDList(batch.get(1)), new NDList(logits));
      mean.attach(step);
      collector.backward(mean);
      value = mean.getFloat();
    }
    for (Map.Entry<String, NDArray> weight : encoder.weights().entrySet()) {
      try (NDArray gradient = weight.getValue().getGradient()) {
        optimizer.update(weight.getKey(), weight.getValue(), gradient);
        gradient.muli(0);
      }
    }
    return value;
  }
}
