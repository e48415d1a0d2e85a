package dev.heed.examples.speaker;

import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.sound.NamedSounds;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells of the wav files named on standard input who speaks or which digit is spoken. */
@Command(
    name = "predict",
    description =
        "Labels sounds: the name of a wav file a line on standard input, name<TAB>label on standard"
            + " output. A file that cannot be used is told on standard error and the others are"
            + " still labelled; the exit code is 1 then.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TaskArgument task = new TaskArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    return predict(task.task());
  }

  private <L extends Enum<L>> int predict(Task<L> wanted) throws IOException {
    Labeller<Sound, L> labeller = wanted.load(model.model());
    return NamedSounds.label(
        streams, Recordings::read, sound -> labeller.labelAll(List.of(sound)).get(0).toString());
  }
}
