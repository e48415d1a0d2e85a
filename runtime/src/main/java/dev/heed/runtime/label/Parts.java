package dev.heed.runtime.label;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that the calling thread works through together with an executor of the caller's. The
 * calling thread takes tasks like the others and afterwards waits for tasks that others have begun,
 * never for the executor to begin: so an executor with one thread, with none free, or that runs
 * everything on the calling thread cannot hold it up.
 */
public final class Parts {

  /** What one thread does with the tasks that fall to it. */
  @FunctionalInterface
  public interface Worker {

    /** Runs one task, from 0. Which tasks fall to which worker is left to chance. */
    void run(int task);
  }

  private final int tasks;
  private final Supplier<? extends Worker> workers;

  private int next;
  private int running;
  private int failedTask = Integer.MAX_VALUE;
  private @Nullable Throwable failure;

  private Parts(int tasks, Supplier<? extends Worker> workers) {
    this.tasks = tasks;
    this.workers = workers;
  }

  /**
   * Runs tasks 0 to {@code tasks} − 1, in this order but side by side, and returns when all have
   * ended. What the tasks wrote is visible to the caller then.
   *
   * @param tasks how many tasks there are
   * @param parts how many threads work at most, the calling one among them, at least 1
   * @param executor what runs the other parts
   * @param workers makes a worker for each thread; called on that thread
   * @throws IllegalArgumentException if {@code parts} is below 1
   * @throws RejectedExecutionException if the executor refuses a part; no task runs any more then
   * @throws RuntimeException what the first task in order that failed threw: no task is begun after
   *     a failure, those before it are ended
   */
  public static void run(
      int tasks, int parts, Executor executor, Supplier<? extends Worker> workers) {
    Objects.requireNonNull(executor, "executor");
    check(parts);
    Parts work = new Parts(tasks, workers);
    try {
      work.hand(executor, Math.min(parts, tasks) - 1);
      work.work();
    } finally {
      work.stop();
    }
    work.throwFailure();
  }

  static void check(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException("parts is " + parts + ", must be at least 1");
    }
  }

  private void hand(Executor executor, int helpers) {
    for (int helper = 0; helper < helpers; helper++) {
      try {
        executor.execute(this::work);
      } catch (RejectedExecutionException e) {
        throw new RejectedExecutionException(
            String.format(
                "the executor took %d of %d parts beside the calling thread's and refused the next;"
                    + " it must not be shut down, and have room for all or run them on the caller",
                helper, helpers),
            e);
      }
    }
  }

  /** What each thread does: a task after the other while there are any. */
  private void work() {
    int task = begin();
    if (task == tasks) {
      return;
    }
    try {
      Worker worker = workers.get();
      for (; task < tasks; task = begin()) {
        worker.run(task);
        end();
      }
    } catch (RuntimeException | Error e) {
      fail(task, e);
    }
  }

  /** The next task, or {@code tasks} if there is none to begin any more. */
  private synchronized int begin() {
    if (next == tasks) {
      return tasks;
    }
    running++;
    return next++;
  }

  private synchronized void end() {
    running--;
    notifyAll();
  }

  /** Tasks begin in order, so those before a failed one have begun and say if they fail too. */
  private synchronized void fail(int task, Throwable thrown) {
    if (task < failedTask) {
      failedTask = task;
      failure = thrown;
    }
    next = tasks;
    end();
  }

  /**
   * Lets no further task begin and waits for those that have begun. They write where the caller
   * reads, so an interrupt must not let it go on before.
   */
  private synchronized void stop() {
    next = tasks;
    boolean interrupted = false;
    while (running > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void throwFailure() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
