package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.kernel.Simd;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.Score;
import dev.heed.runtime.train.Trainable;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What the training loop relies on in generated loss and gradient. */
class TrainingLawsTest {

  private final CompiledModel model = CompiledModel.of(Samples.tagger(13, 1, 2));
  private final RandomInputs random = new RandomInputs(31);
  private final Parameters parameters = random.parameters(model.declarations());
  private final Trainable<WordBatch, EachTargets> training = model.training(parameters);
  private final WordBatch batch = random.batch(model.spec(), 5, 1, 9);
  private final EachTargets targets = random.targets(batch, model.labels());

  @Test
  void gradientsAreAddedToWhatIsThere() {
    Gradients once = new Gradients(model.declarations());
    Gradients twice = new Gradients(model.declarations());
    Trainable.Worker<WordBatch, EachTargets> worker = training.newWorker();
    worker.accumulate(batch, targets, 1, 4, once);
    worker.accumulate(batch, targets, 1, 4, twice);
    worker.accumulate(batch, targets, 1, 4, twice);
    int index = model.declarations().size() - 2;
    for (int row = 0; row < once.values(index).length; row++) {
      for (int c = 0; c < once.values(index)[row].length; c++) {
        float single = once.values(index)[row][c];
        assertEquals(2 * single, twice.values(index)[row][c], 1e-5f * Math.abs(single) + 1e-6f);
      }
    }
  }

  @Test
  void missingTargetsHaveNeitherLossNorGradient() {
    EachTargets none = new EachTargets();
    for (int length : new int[] {5, 1, 9}) {
      int[] classes = new int[length];
      Arrays.fill(classes, EachTargets.MISSING);
      none.add(classes);
    }
    Gradients gradients = new Gradients(model.declarations());
    assertEquals(0, training.newWorker().accumulate(batch, none, 1, 4, gradients));
    for (int i = 0; i < parameters.size(); i++) {
      for (float[] row : gradients.values(i)) {
        for (int c = 0; row != null && c < row.length; c++) {
          assertEquals(0, row[c]);
        }
      }
    }
  }

  @Test
  void changedParametersAreSeenOnceTold() {
    Trainable.Worker<WordBatch, EachTargets> worker = training.newWorker();
    worker.evaluate(batch, targets, new Score());
    parameters.set(new RandomInputs(32).parameters(model.declarations()));
    training.parametersChanged();
    Score seen = new Score();
    worker.evaluate(batch, targets, seen);
    Score fresh = new Score();
    model.training(parameters.copy()).newWorker().evaluate(batch, targets, fresh);
    assertEquals(fresh.meanLoss(), seen.meanLoss());
  }

  @Test
  void aStepAllocatesNothingOnceScratchHasGrown() {
    Trainable.Worker<WordBatch, EachTargets> worker = training.newWorker();
    Gradients gradients = new Gradients(model.declarations());
    Score score = new Score();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    // vectors are objects until C2 has compiled the kernels
    int trials = Simd.AVAILABLE ? 200 : 6;
    for (int trial = 0; trial < trials && least > 0; trial++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int step = 0; step < 50; step++) {
        training.parametersChanged();
        worker.accumulate(batch, targets, 1, step, gradients);
        worker.evaluate(batch, targets, score);
        gradients.clear();
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    // what every step allocates shows in every trial; the JIT may materialise an object once
    assertEquals(0, least, "bytes in 50 steps");
  }
}
