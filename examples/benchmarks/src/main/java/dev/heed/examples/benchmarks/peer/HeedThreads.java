package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Labelling;
import dev.heed.examples.benchmarks.model.Tag;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A batch by several threads, the calling one among them. */
public final class HeedThreads implements AutoCloseable {

  private final Labelling model;
  private final List<List<String>> inputs;
  private final ExecutorService executor;
  private final int threads;

  private HeedThreads(
      Labelling model, List<List<String>> inputs, ExecutorService executor, int threads) {
    this.model = model;
    this.inputs = inputs;
    this.executor = executor;
    this.threads = threads;
  }

  /** Loads the weights and starts an executor. */
  public static HeedThreads open(Subject subject, int threads) throws IOException {
    Labelling model = subject.model().encoder().load(subject.weights());
    ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    return new HeedThreads(model, subject.inputs(), executor, threads);
  }

  /** Labels all inputs. */
  public List<List<Tag>> run() {
    return model.answerByThreads().label(inputs, executor, threads);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
