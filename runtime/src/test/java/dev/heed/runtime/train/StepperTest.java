package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepperTest {

  private static final int IDS = 500;
  private static final int SEQUENCES = 300;

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0", "2, 0.99"})
  void aStepAllocatesNothingOnceItsBuffersHaveGrown(int threads, double averageDecay) {
    IdBatch inputs = new IdBatch();
    EachTargets targets = new EachTargets();
    SplittableRandom random = new SplittableRandom(4);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      inputs.add(random.ints(5, 0, IDS).toArray());
      targets.add(new int[5]);
    }
    Model model = new Model();
    model.threads.add(Thread.currentThread());
    TrainingOptions options =
        TrainingOptions.builder().rows(150).threads(threads).averageDecay(averageDecay).build();
    MiniBatches batches = new MiniBatches(inputs, IntStream.range(0, SEQUENCES).toArray(), 150);
    assertEquals(10, batches.count());
    batches.shuffle(1, 0);
    Optimiser optimiser =
        new Optimiser(model.parameters, UpdateRule.of(options, Schedule.of(options, 2000)));
    List<Trainable.Worker<IdBatch, EachTargets>> workers = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      workers.add(model.newWorker());
    }
    try (Crew crew = new Crew(threads)) {
      Stepper<IdBatch, EachTargets> stepper =
          new Stepper<>(model, inputs, targets, batches, options, optimiser, crew, workers);
      ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
      stepper.step(0);
      long least = Long.MAX_VALUE;
      for (int trial = 0; trial < 8; trial++) {
        long[] ids = model.threads.stream().mapToLong(Thread::getId).toArray();
        long before = allocated(bean, ids);
        for (int batch = 0; batch < batches.count(); batch++) {
          stepper.step(batch);
        }
        least = Math.min(least, allocated(bean, ids) - before);
      }
      // what every step allocates shows in every trial; tables of steps grow in some
      assertEquals(0, least, "bytes in 10 steps");
    }
    assertTrue(optimiser.moments(0).started(inputs.id(0)));
  }

  private static long allocated(ThreadMXBean bean, long[] threads) {
    long bytes = 0;
    for (long thread : threads) {
      bytes += bean.getThreadAllocatedBytes(thread);
    }
    return bytes;
  }

  /** The loss of a row is the sum of what was looked up. */
  private static final class Model implements Trainable<IdBatch, EachTargets> {

    final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    final Parameters parameters =
        Parameters.initialised(
            List.of(
                new ParameterDeclaration(
                    "table", List.of(IDS, 8), new Initializer.Normal(1), false, true),
                new ParameterDeclaration(
                    "matrix", List.of(8, 8), new Initializer.Normal(1), true, false)),
            1);

    @Override
    public Parameters parameters() {
      return parameters;
    }

    @Override
    public void parametersChanged(int part, int parts) {
      // nothing is derived
    }

    @Override
    public Worker<IdBatch, EachTargets> newWorker() {
      return new Worker<>() {
        @Override
        public double accumulate(
            IdBatch inputs, EachTargets targets, float scale, long seed, Gradients gradients) {
          threads.add(Thread.currentThread());
          double loss = 0;
          for (int row = 0; row < inputs.rows(); row++) {
            float[] gradient = gradients.touch(0, inputs.id(row));
            for (int j = 0; j < gradient.length; j++) {
              gradient[j] += scale;
              gradients.values(1)[j][j] += scale;
              loss += parameters.values(0)[inputs.id(row)][j];
            }
          }
          return loss;
        }

        @Override
        public void evaluate(IdBatch inputs, EachTargets targets, Score score) {
          throw new UnsupportedOperationException("only steps are done here");
        }
      };
    }

    @Override
    public void forEachSparseRow(IdBatch inputs, SparseRowVisitor visitor) {
      for (int row = 0; row < inputs.rows(); row++) {
        visitor.visit(0, inputs.id(row));
      }
    }

    @Override
    public int countTargets(EachTargets targets, int sequence) {
      return targets.start(sequence + 1) - targets.start(sequence);
    }
  }
}
