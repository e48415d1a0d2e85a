package dev.heed.examples.benchmarks.jmh;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.peer.HeedThreads;
import dev.heed.examples.benchmarks.peer.Subject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The time of {@value #INPUTS} inputs of unequal lengths by {@code amount} threads of Heed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ThreadsBenchmark {

  static final int INPUTS = 256;

  @Param({"heed"})
  public String peer = "heed";

  @Param({"TinyRelu"})
  public String model = "TinyRelu";

  @Param({"2"})
  public int amount = 2;

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private HeedThreads threads;

  /** Loads the weights and warms up. */
  @Setup
  public void open() throws Exception {
    try (Subject subject = Subject.ofBatch(Model.of(model), INPUTS)) {
      threads = HeedThreads.open(subject, amount);
    }
    Steady.reach(threads::run);
  }

  /** Ends the threads. */
  @TearDown
  public void close() {
    threads.close();
  }

  /** All inputs. */
  @Benchmark
  public List<List<Tag>> batch() {
    return threads.run();
  }
}
