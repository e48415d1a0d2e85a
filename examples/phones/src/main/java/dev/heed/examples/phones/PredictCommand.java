package dev.heed.examples.phones;

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

/** Tells the phones of the wav files named on standard input. */
@Command(
    name = "predict",
    description =
        "Tells phones: the name of a wav file a line on standard input, name<TAB>phone:start:end …"
            + " in frames of 10 ms on standard output. A file that cannot be used is told on"
            + " standard error and the others are still labelled; the exit code is 1 then.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Labeller<Sound, List<Phone>> labeller = FramePhones.load(model.model());
    return NamedSounds.label(
        streams,
        file -> Recordings.read(file, FramePhonesModel.LONGEST),
        sound -> Transcription.write(labeller.labelAll(List.of(sound)).get(0)));
  }
}
