package dev.heed.examples.benchmarks.jmh;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Encoders;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import java.io.IOException;
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
 * The time of one step of training on four sequences of the encoder's full length: forward,
 * backward and AdamW. The generated trainer runs {@value #STEPS} steps a call, so that what a call
 * prepares (the optimiser's moments, a copy of the best weights) counts an eighth.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TrainingBenchmark {

  static final int STEPS = 8;

  @Param({"heed"})
  public String peer = "heed";

  @Param({"tiny", "small", "medium", "large"})
  public String size = "tiny";

  @Param({"relu", "gelu"})
  public String activation = "relu";

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private TrainingRuns training;

  /** Encodes the examples. */
  @Setup
  public void open() {
    Size wanted = Size.of(size);
    training = Encoders.of(wanted, Activation.of(activation)).newTraining(wanted.length(), STEPS);
  }

  /** Eight steps. */
  @Benchmark
  @OperationsPerInvocation(STEPS)
  public double steps() throws IOException {
    return training.run();
  }
}
