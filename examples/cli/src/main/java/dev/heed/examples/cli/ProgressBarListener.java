package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingReport;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws a bar with loss, tokens per second and time left, and a line under it for each epoch. */
final class ProgressBarListener implements TrainingListener {

  private static final int REDRAWN_EVERY_MILLIS = 250;

  private final PrintStream out;
  private Optional<ProgressBar> bar = Optional.empty();

  ProgressBarListener(PrintStream out) {
    this.out = out;
  }

  @Override
  public void started(Started event) {
    if (event.resumedAt() > 0) {
      out.println("resuming the training that was interrupted after step " + event.resumedAt());
    }
    bar =
        Optional.of(
            new ProgressBarBuilder()
                .setTaskName("training")
                .setInitialMax((long) event.epochs() * event.stepsPerEpoch())
                .startsFrom(event.resumedAt(), Duration.ZERO)
                .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(out))
                .build());
  }

  @Override
  public void step(Step event) {
    bar.ifPresent(
        shown -> {
          shown.stepTo(event.step());
          // short, so that the bar itself and the time left keep their room in 80 columns
          shown.setExtraMessage(
              text("loss %.3f, %.0f tokens/s", event.loss(), event.tokensPerSecond()));
        });
  }

  @Override
  public void epochFinished(EpochFinished event) {
    // a new line keeps the bar's last state readable above the figures of the epoch
    out.println();
    out.println(
        text(
            "epoch %d: training loss %.4f, development loss %.4f%s%s",
            event.epoch(),
            event.trainingLoss(),
            event.developmentLoss(),
            // numbers are neither right nor wrong
            Double.isNaN(event.developmentAccuracy())
                ? ""
                : text(", accuracy %.4f", event.developmentAccuracy()),
            event.best() ? ", best so far" : ""));
  }

  @Override
  public void finished(TrainingReport report) {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
