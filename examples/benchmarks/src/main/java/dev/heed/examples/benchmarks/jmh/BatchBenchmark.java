package dev.heed.examples.benchmarks.jmh;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.peer.Forward;
import dev.heed.examples.benchmarks.peer.Peer;
import dev.heed.examples.benchmarks.peer.Subject;
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

/**
 * The time of {@code amount} inputs of unequal lengths together: Heed's as they are, the peers'
 * padded to the longest.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BatchBenchmark {

  @Param({"heed"})
  public String peer = "heed";

  @Param({"TinyRelu"})
  public String model = "TinyRelu";

  @Param({"16"})
  public int amount = 16;

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private Forward forward;

  /** Loads the weights and compares the answers. */
  @Setup
  public void open() throws Exception {
    try (Subject subject = Subject.ofBatch(Model.of(model), amount)) {
      forward = Peer.of(peer).open(subject);
    }
    Steady.reach(forward::run);
  }

  /** Tells what a call allocates, and frees what is outside the heap. */
  @TearDown
  public void close() throws Exception {
    Allocation.print(forward::run);
    forward.close();
  }

  /** All inputs. */
  @Benchmark
  public float batch() throws Exception {
    return forward.run();
  }
}
