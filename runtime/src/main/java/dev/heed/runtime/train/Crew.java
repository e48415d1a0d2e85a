package dev.heed.runtime.train;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads of one training: the calling one and, beyond one, helpers that live until {@link
 * #close}. Which thread runs which task is left to chance, so tasks must write to places of their
 * own. Yet the calling thread takes tasks from the first on and the helpers from the last back, so
 * that of two threads each mostly finds in its caches what it left there.
 *
 * <p>A step of training hands over a few times, for work of a millisecond or less. So who waits
 * looks again and again for some 20 µs before it sleeps, from which to be woken takes 50 µs. To
 * hand over allocates nothing.
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

  /** About 20 µs. */
  private static final int LOOKS = 500;

  private static final Task NOTHING = (task, thread) -> {};

  private final int looks;
  private final Helper[] helpers;
  private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();

  /**
   * The first task that nobody has taken, in the upper half, and behind the last such, in the
   * lower. A task that is taken keeps the caller in {@link #run}, so that what belongs to it stays.
   */
  private final AtomicLong left = new AtomicLong();

  private final AtomicInteger unfinished = new AtomicInteger();
  private Task task = NOTHING;
  private Thread caller = Thread.currentThread();
  private volatile boolean callerSleeps;
  private volatile boolean closed;

  /** A crew of that many threads, at least 1; one alone starts none. */
  Crew(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", it must be at least 1");
    }
    // with fewer processors than threads, who looks keeps somebody else from working
    this.looks = threads <= Runtime.getRuntime().availableProcessors() ? LOOKS : 0;
    this.helpers = new Helper[threads - 1];
    for (int helper = 0; helper < helpers.length; helper++) {
      helpers[helper] = new Helper(helper + 1);
      helpers[helper].start();
    }
  }

  int threads() {
    return helpers.length + 1;
  }

  /**
   * Runs tasks 0 to {@code tasks} − 1 and returns when none is running any more. If one fails, no
   * further ones are begun and its exception is thrown; if several do, that of the earliest.
   */
  void run(int tasks, Task work) {
    caller = Thread.currentThread();
    task = work;
    unfinished.set(tasks);
    left.set(tasks);
    for (int helper = 0; helper < Math.min(helpers.length, tasks - 1); helper++) {
      helpers[helper].wake();
    }
    work(0);
    awaitOthers();
    task = NOTHING;
    if (!failures.isEmpty()) {
      throwFailures();
    }
  }

  /** Runs tasks until nobody has to take one. */
  private void work(int thread) {
    for (int taken = take(thread); taken >= 0; taken = take(thread)) {
      int finished = 1;
      try {
        task.run(taken, thread);
      } catch (RuntimeException | Error e) {
        failures.add(e);
        finished += takeAll();
      }
      if (unfinished.addAndGet(-finished) == 0 && callerSleeps) {
        LockSupport.unpark(caller);
      }
    }
  }

  private int take(int thread) {
    while (true) {
      long now = left.get();
      int first = (int) (now >>> 32);
      int end = (int) now;
      if (first == end) {
        return -1;
      }
      long rest = thread == 0 ? now + (1L << 32) : now - 1;
      if (left.compareAndSet(now, rest)) {
        return thread == 0 ? first : end - 1;
      }
    }
  }

  /** Takes all tasks that are left; how many they were. */
  private int takeAll() {
    long now = left.getAndSet(0);
    return (int) now - (int) (now >>> 32);
  }

  /**
   * Tasks write to shared arrays, so an interrupt must not let the caller go on before they have
   * ended.
   */
  private void awaitOthers() {
    for (int look = 0; look < looks && unfinished.get() > 0; look++) {
      Thread.onSpinWait();
    }
    if (unfinished.get() == 0) {
      return;
    }
    boolean interrupted = false;
    callerSleeps = true;
    while (unfinished.get() > 0) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    callerSleeps = false;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void throwFailures() {
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
    closed = true;
    for (Helper helper : helpers) {
      LockSupport.unpark(helper);
    }
  }

  /** A thread that works whenever there are tasks. */
  private final class Helper extends Thread {

    private final int number;
    private volatile boolean sleeps;

    Helper(int number) {
      super("heed-training-" + number);
      this.number = number;
      setDaemon(true);
    }

    void wake() {
      if (sleeps) {
        LockSupport.unpark(this);
      }
    }

    @Override
    public void run() {
      while (!closed) {
        work(number);
        for (int look = 0; look < looks && !isWork(); look++) {
          Thread.onSpinWait();
        }
        sleeps = true;
        while (!isWork()) {
          LockSupport.park(Crew.this);
        }
        sleeps = false;
      }
    }

    private boolean isWork() {
      long now = left.get();
      return closed || (int) (now >>> 32) != (int) now;
    }
  }
}
