package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.jmh.BatchBenchmark;
import dev.heed.examples.benchmarks.jmh.DecodingBenchmark;
import dev.heed.examples.benchmarks.jmh.ForwardBenchmark;
import dev.heed.examples.benchmarks.jmh.ThreadsBenchmark;
import dev.heed.examples.benchmarks.jmh.TrainingBenchmark;

/** What is timed. */
public enum Work {
  /** One forward pass over an input of so many words. */
  FORWARD(ForwardBenchmark.class),
  /** So many inputs of unequal lengths together. */
  BATCH(BatchBenchmark.class),
  /** Many inputs of unequal lengths by so many threads of Heed. */
  THREADS(ThreadsBenchmark.class),
  /** So many symbols, decided on one by one. */
  DECODING(DecodingBenchmark.class),
  /** One step of training on four sequences of so many words. */
  TRAINING(TrainingBenchmark.class);

  private final Class<?> benchmark;

  Work(Class<?> benchmark) {
    this.benchmark = benchmark;
  }

  /** A pattern that matches this benchmark alone. */
  String pattern() {
    return benchmark.getName().replace(".", "\\.") + "\\..*";
  }
}
