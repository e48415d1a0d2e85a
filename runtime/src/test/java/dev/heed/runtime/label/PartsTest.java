package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each test would hang where a thread waits for another that never comes. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PartsTest {

  private final ExecutorService pool = Executors.newFixedThreadPool(3);
  private final AtomicIntegerArray runs = new AtomicIntegerArray(1000);

  @AfterEach
  void endThreads() {
    pool.shutdownNow();
  }

  private void assertEachRanOnce(int tasks) {
    for (int task = 0; task < runs.length(); task++) {
      assertEquals(task < tasks ? 1 : 0, runs.get(task), "task " + task);
    }
  }

  @Test
  void runsEachTaskOnceWhateverTheParts() {
    for (int parts : new int[] {1, 2, 4, 50}) {
      for (int tasks : new int[] {0, 1, 3, 1000}) {
        for (int task = 0; task < runs.length(); task++) {
          runs.set(task, 0);
        }
        Parts.run(tasks, parts, pool, () -> runs::incrementAndGet);
        assertEachRanOnce(tasks);
      }
    }
  }

  @Test
  void theCallerAndTheExecutorWorkSideBySide() {
    CyclicBarrier together = new CyclicBarrier(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    AtomicInteger workers = new AtomicInteger();
    Parts.run(
        4,
        4,
        pool,
        () -> {
          workers.incrementAndGet();
          return task -> {
            await(together);
            threads.add(Thread.currentThread());
          };
        });
    assertEquals(4, threads.size());
    assertTrue(threads.contains(Thread.currentThread()), "the caller works too");
    assertEquals(4, workers.get());
  }

  @Test
  void onePartNeedsNoExecutor() {
    Executor none =
        task -> {
          throw new AssertionError("not needed");
        };
    Parts.run(20, 1, none, () -> runs::incrementAndGet);
    Parts.run(0, 8, none, () -> runs::incrementAndGet);
    assertEachRanOnce(20);
  }

  @Test
  void anExecutorThatRunsOnTheCallerIsAsGood() {
    Parts.run(20, 4, Runnable::run, () -> runs::incrementAndGet);
    assertEachRanOnce(20);
  }

  @Test
  void theOnlyThreadOfAnExecutorMayCallWithThatExecutor() throws Exception {
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      single
          .submit(() -> Parts.run(20, 3, single, () -> runs::incrementAndGet))
          .get(30, TimeUnit.SECONDS);
    } finally {
      single.shutdownNow();
    }
    assertEachRanOnce(20);
  }

  @Test
  void anExecutorThatNeverBeginsHoldsNobodyUp() {
    List<Runnable> kept = new ArrayList<>();
    Parts.run(20, 3, kept::add, () -> runs::incrementAndGet);
    assertEquals(2, kept.size());
    kept.forEach(Runnable::run);
    assertEachRanOnce(20);
  }

  @Test
  void theFirstFailureInOrderIsThrownWhoeverFailsFirst() {
    CountDownLatch laterFailed = new CountDownLatch(1);
    CyclicBarrier together = new CyclicBarrier(2);
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                Parts.run(
                    100,
                    2,
                    pool,
                    () ->
                        task -> {
                          await(together); // so that tasks 0 and 1 run at the same time
                          if (task == 0) {
                            await(laterFailed);
                            throw new IllegalStateException("task 0");
                          }
                          runs.incrementAndGet(task);
                          try {
                            throw new IllegalStateException("task " + task);
                          } finally {
                            laterFailed.countDown();
                          }
                        }));
    assertEquals("task 0", thrown.getMessage());
    for (int task = 2; task < 100; task++) {
      assertEquals(0, runs.get(task), "task " + task + " began after a failure");
    }
  }

  @Test
  void anErrorAndAWorkerThatCannotBeMadeAreThrownToo() {
    StackOverflowError error = new StackOverflowError();
    assertSame(
        error,
        assertThrows(
            StackOverflowError.class,
            () ->
                Parts.run(
                    5,
                    3,
                    pool,
                    () ->
                        task -> {
                          throw error;
                        })));
    assertThrows(
        ArithmeticException.class,
        () ->
            Parts.run(
                5,
                3,
                pool,
                () -> {
                  throw new ArithmeticException();
                }));
  }

  @Test
  void anExecutorThatRefusesIsNamed() {
    pool.shutdown();
    RejectedExecutionException refused =
        assertThrows(
            RejectedExecutionException.class,
            () -> Parts.run(5, 3, pool, () -> runs::incrementAndGet));
    assertTrue(
        String.valueOf(refused.getMessage())
            .startsWith("the executor took 0 of 2 parts beside the calling thread's"),
        refused.getMessage());
    assertTrue(refused.getCause() instanceof RejectedExecutionException);
    assertEachRanOnce(0);
  }

  @Test
  void noTaskRunsAnyMoreWhenARefusalIsThrown() {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicInteger handed = new AtomicInteger();
    Executor full =
        task -> {
          if (handed.incrementAndGet() == 2) {
            await(begun);
            throw new RejectedExecutionException("full");
          }
          pool.execute(task);
        };
    AtomicInteger running = new AtomicInteger();
    assertThrows(
        RejectedExecutionException.class,
        () ->
            Parts.run(
                100_000,
                3,
                full,
                () ->
                    task -> {
                      running.incrementAndGet();
                      begun.countDown();
                      for (int i = 0; i < 1000; i++) {
                        Thread.onSpinWait();
                      }
                      running.decrementAndGet();
                    }));
    assertEquals(0, running.get());
  }

  @Test
  void anInterruptIsKeptAndEndsNothingEarly() {
    Thread.currentThread().interrupt();
    Parts.run(20, 3, pool, () -> runs::incrementAndGet);
    assertTrue(Thread.interrupted());
    assertEachRanOnce(20);
  }

  @Test
  void partsBelowOneAreRefused() {
    Exception refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Parts.run(5, 0, pool, () -> runs::incrementAndGet));
    assertEquals("parts is 0, must be at least 1", refused.getMessage());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
