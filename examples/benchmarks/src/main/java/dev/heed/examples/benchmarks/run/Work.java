package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.jmh.ForwardBenchmark;
import dev.heed.examples.benchmarks.jmh.TrainingBenchmark;

/** What is timed. */
public enum Work {
  FORWARD(ForwardBenchmark.class),
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
