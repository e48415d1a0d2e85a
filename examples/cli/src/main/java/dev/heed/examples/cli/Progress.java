package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingListener;

/** Shows how a training goes: a bar where a person watches, plain lines in logs and pipes. */
public final class Progress {

  private Progress() {}

  /**
   * A listener that shows progress on standard error, so that standard output holds results alone.
   */
  public static TrainingListener on(Streams streams) {
    return streams.terminal()
        ? new ProgressBarListener(streams.err())
        : TrainingListener.lines(streams.err());
  }
}
