package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static Schedule schedule(int steps, double warmUp, double last) {
    return Schedule.of(
        TrainingOptions.builder().learningRate(0.8).warmUpShare(warmUp).finalShare(last).build(),
        steps);
  }

  @Test
  void risesInALineThenFallsAlongACosine() {
    Schedule schedule = schedule(100, 0.2, 0.1);
    assertEquals(0.04, schedule.rate(1), 1e-12);
    assertEquals(0.4, schedule.rate(10), 1e-12);
    assertEquals(0.8, schedule.rate(20), 1e-12);
    assertEquals(0.8 * (0.1 + 0.9 * 0.5), schedule.rate(60), 1e-12);
    assertEquals(0.8 * (0.1 + 0.9 * (0.5 + Math.sqrt(0.125))), schedule.rate(40), 1e-12);
    assertEquals(0.08, schedule.rate(100), 1e-12);
    for (int step = 21; step <= 100; step++) {
      assertTrue(schedule.rate(step) < schedule.rate(step - 1), "step " + step);
    }
  }

  @Test
  void withoutWarmUpItFallsFromTheStart() {
    Schedule schedule = schedule(10, 0, 0);
    assertTrue(schedule.rate(1) < 0.8 && schedule.rate(1) > 0.75);
    assertEquals(0, schedule.rate(10), 1e-12);
  }

  @Test
  void aTrainingOfOneStepHasItsRate() {
    assertEquals(0.4, schedule(1, 0.9, 0.5).rate(1), 1e-12);
  }
}
