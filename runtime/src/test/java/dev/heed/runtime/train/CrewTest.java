package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CrewTest {

  @Test
  void everyTaskRunsOnceWhateverTheThreads() {
    for (int threads : new int[] {1, 2, 5}) {
      try (Crew crew = new Crew(threads)) {
        for (int tasks : new int[] {0, 1, 3, 100}) {
          AtomicIntegerArray runs = new AtomicIntegerArray(tasks);
          crew.run(
              tasks,
              (task, thread) -> {
                assertTrue(thread >= 0 && thread < threads);
                runs.incrementAndGet(task);
              });
          for (int task = 0; task < tasks; task++) {
            assertEquals(1, runs.get(task));
          }
        }
      }
    }
  }

  @Test
  void oneThreadIsTheCallingOne() {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    try (Crew crew = new Crew(1)) {
      crew.run(5, (task, thread) -> used.add(Thread.currentThread()));
    }
    assertEquals(Set.of(Thread.currentThread()), used);
  }

  @Test
  void threadsWorkSideBySideAndEndWithTheCrew() throws InterruptedException {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    CountDownLatch together = new CountDownLatch(3);
    try (Crew crew = new Crew(3)) {
      crew.run(
          3,
          (task, thread) -> {
            used.add(Thread.currentThread());
            together.countDown();
            awaitAll(together);
          });
    }
    assertEquals(3, used.size());
    for (Thread thread : used) {
      if (thread != Thread.currentThread()) {
        thread.join(10_000);
        assertTrue(!thread.isAlive());
      }
    }
  }

  private static void awaitAll(CountDownLatch latch) {
    try {
      assertTrue(latch.await(10, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureIsThrownAndTheCrewGoesOn() {
    try (Crew crew = new Crew(2)) {
      for (int failing = 0; failing < 4; failing++) {
        int task = failing;
        IllegalStateException expected = new IllegalStateException("task " + failing);
        IllegalStateException e =
            assertThrows(
                IllegalStateException.class,
                () ->
                    crew.run(
                        4,
                        (i, thread) -> {
                          if (i == task) {
                            throw expected;
                          }
                        }));
        assertSame(expected, e);
      }
      crew.run(2, (task, thread) -> assertTrue(task < 2));
    }
  }
}
