package dev.heed.runtime.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LineListenerTest {

  @Test
  void writesPlainLinesWithPointsInAnyLocale() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      TrainingListener lines = TrainingListener.lines(out);
      lines.started(new TrainingListener.Started(12_345, 100, 2_000, 3, 10, 5));
      for (int step = 6; step <= 10; step++) {
        lines.step(
            new TrainingListener.Step(
                1, 3, step, 30, 1.5 / step, 1e-3, 1234.5, 4000, (step - 6) * 4));
      }
      lines.epochFinished(new TrainingListener.EpochFinished(1, 3, 0.25, 0.5, 0.875, true, 61.4));
      lines.epochFinished(new TrainingListener.EpochFinished(2, 3, 0.125, 0.6, 0.75, false, 122));
      lines.epochFinished(
          new TrainingListener.EpochFinished(3, 3, 0.1, 0.7, Double.NaN, false, 180));
      lines.stoppedEarly(new TrainingListener.StoppedEarly(2, 1, 1));
      lines.finished(new TrainingReport(2, 1, 0.875, 0.5, 20, 4_000, 122.2, true));
    } finally {
      Locale.setDefault(before);
    }
    String expected =
        """
        training 12345 parameters on 100 sequences (2000 tokens), 3 epochs of 10 steps
        resumed after step 5
        epoch 1/3  step 9/30  loss 0.1667  rate 1.00e-03  1235 tokens/s  1:06:40 left
        epoch 1/3  loss 0.2500  dev loss 0.5000  dev accuracy 0.8750 (best)  after 0:01:01
        epoch 2/3  loss 0.1250  dev loss 0.6000  dev accuracy 0.7500  after 0:02:02
        epoch 3/3  loss 0.1000  dev loss 0.7000  after 0:03:00
        stopped early: no better for 1 epochs, epoch 1 was best
        trained 2 epochs, 20 steps, 4000 tokens in 0:02:02; epoch 1 is kept
        """;
    assertEquals(expected, bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"));
  }
}
