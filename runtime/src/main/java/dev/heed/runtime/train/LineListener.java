package dev.heed.runtime.train;

import java.io.PrintStream;
import java.util.Locale;

/** Writes what happens as plain lines. */
final class LineListener implements TrainingListener {

  /** Steps take milliseconds; a line every 10 s is 120 lines in a training of 20 minutes. */
  private static final double SECONDS_BETWEEN_STEPS = 10;

  private final PrintStream out;
  private double lastLine;

  LineListener(PrintStream out) {
    this.out = out;
  }

  @Override
  public void started(Started event) {
    line(
        "training %d parameters on %d sequences (%d tokens), %d epochs of %d steps",
        event.parameters(),
        event.sequences(),
        event.tokens(),
        event.epochs(),
        event.stepsPerEpoch());
    if (event.resumedAt() > 0) {
      line("resumed after step %d", event.resumedAt());
    }
  }

  @Override
  public void step(Step event) {
    if (event.seconds() - lastLine < SECONDS_BETWEEN_STEPS) {
      return;
    }
    lastLine = event.seconds();
    line(
        "epoch %d/%d  step %d/%d  loss %.4f  rate %.2e  %.0f tokens/s  %s left",
        event.epoch(),
        event.epochs(),
        event.step(),
        event.steps(),
        event.loss(),
        event.learningRate(),
        event.tokensPerSecond(),
        time(event.secondsLeft()));
  }

  @Override
  public void epochFinished(EpochFinished event) {
    lastLine = event.seconds();
    line(
        "epoch %d/%d  loss %.4f  dev loss %.4f%s%s  after %s",
        event.epoch(),
        event.epochs(),
        event.trainingLoss(),
        event.developmentLoss(),
        accuracy(event.developmentAccuracy()),
        event.best() ? " (best)" : "",
        time(event.seconds()));
  }

  @Override
  public void stoppedEarly(StoppedEarly event) {
    line(
        "stopped early: no better for %d epochs, epoch %d was best",
        event.patience(), event.bestEpoch());
  }

  @Override
  public void finished(TrainingReport report) {
    line(
        "trained %d epochs, %d steps, %d tokens in %s; epoch %d is kept",
        report.epochs(),
        report.steps(),
        report.tokens(),
        time(report.seconds()),
        report.bestEpoch());
  }

  /** Numbers have no accuracy. */
  private static String accuracy(double accuracy) {
    return Double.isNaN(accuracy)
        ? ""
        : String.format(Locale.ROOT, "  dev accuracy %.4f", accuracy);
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
