package dev.heed.runtime.train;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of one training: the calling one and, beyond one, helpers that live until {@link
 * #close}. Which thread runs which task is left to chance, so tasks must write to places of their
 * own.
 */
final class Crew implements AutoCloseable {

  /** One of several tasks that run side by side. */
  @FunctionalInterface
  interface Task {

    /**
     * Runs a task.
     *
     * @param task which one, from 0
     * @param thread on which thread of the crew, from 0; no two tasks run on one thread at a time
     */
    void run(int task, int thread);
  }

  private final int threads;
  private final ExecutorService helpers;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger next = new AtomicInteger();

  /** A crew of that many threads, at least 1; one alone starts none. */
  Crew(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", it must be at least 1");
    }
    this.threads = threads;
    AtomicInteger count = new AtomicInteger();
    this.helpers =
        Executors.newFixedThreadPool(
            Math.max(1, threads - 1),
            task -> {
              Thread thread = new Thread(task, "heed-training-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  int threads() {
    return threads;
  }

  /**
   * Runs tasks 0 to {@code tasks} − 1 and returns when none is running any more. If one fails, no
   * further ones are begun and its exception is thrown; if several do, that of the earliest.
   */
  void run(int tasks, Task task) {
    next.set(0);
    // a fixed pool starts no thread before it is given work, so a crew of one stays alone
    int helping = Math.min(threads, tasks) - 1;
    CountDownLatch helped = new CountDownLatch(Math.max(0, helping));
    for (int thread = 1; thread <= helping; thread++) {
      int number = thread;
      helpers.execute(
          () -> {
            work(tasks, task, number);
            helped.countDown();
          });
    }
    work(tasks, task, 0);
    await(helped);
    throwFailures();
  }

  private void work(int tasks, Task task, int thread) {
    try {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        task.run(i, thread);
      }
    } catch (RuntimeException | Error e) {
      failures.add(e);
      next.set(tasks);
    }
  }

  /**
   * Tasks write to shared arrays, so an interrupt must not let the caller go on before they have
   * ended.
   */
  private static void await(CountDownLatch latch) {
    boolean interrupted = false;
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailures() {
    if (failures.isEmpty()) {
      return;
    }
    Throwable first = failures.remove();
    failures.clear();
    if (first instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) first;
  }

  /** Ends the helpers. */
  @Override
  public void close() {
    helpers.shutdown();
  }
}
