package dev.heed.examples.benchmarks.jmh;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import dev.heed.examples.benchmarks.peer.Peer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The time of one step of training on four sequences of {@code amount} words: forward, backward and
 * AdamW. A call runs {@value #STEPS} steps, so that what the generated trainer prepares for a call
 * (the optimiser's moments, a copy of the best weights) counts an eighth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrainingBenchmark {

  static final int STEPS = 8;

  @Param({"heed"})
  public String peer = "heed";

  @Param({"TinyRelu"})
  public String model = "TinyRelu";

  @Param({"16"})
  public int amount = 16;

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private TrainingRuns training;

  /** Encodes the examples and warms up. */
  @Setup
  public void open() throws Exception {
    training = Peer.of(peer).openTraining(Model.of(model), amount, STEPS);
    Steady.reach(training::run);
  }

  /** Eight steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double steps() throws Exception {
    return training.run();
  }
}
