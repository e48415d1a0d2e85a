package dev.heed.examples.benchmarks.jmh;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.peer.Decoding;
import dev.heed.examples.benchmarks.peer.Peer;
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

/** The time of {@code amount} symbols that a language model decides on greedily. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {

  @Param({"heed"})
  public String peer = "heed";

  @Param({"TinyWriter"})
  public String model = "TinyWriter";

  @Param({"64"})
  public int amount = 64;

  @SuppressWarnings("NullAway.Init") // by JMH, before anything is measured
  private Decoding decoding;

  /** Loads the weights, compares the symbols and warms up. */
  @Setup
  public void open() throws Exception {
    decoding = Decoding.open(Peer.of(peer), Model.of(model), amount);
    Steady.reach(decoding::run);
  }

  /** Tells what a call allocates, and frees what is outside the heap. */
  @TearDown
  public void close() throws Exception {
    Allocation.print(decoding::run);
    decoding.close();
  }

  /** All symbols. */
  @Benchmark
  public float decode() throws Exception {
    return decoding.run();
  }
}
