package dev.heed.examples.speaker;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws what a model listened to. */
@Command(
    name = "picture",
    description = "Draws the spectrogram of a sound and the attention that its frames got.")
final class PictureCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TaskArgument task = new TaskArgument();
  @Mixin private PictureArgument picture = new PictureArgument();

  @Option(
      names = "--sound",
      paramLabel = "FILE",
      description = "a wav file; a seven of the embedded sample where it is left out")
  private Optional<Path> sound = Optional.empty();

  PictureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Task<?> wanted = task.task();
    wanted.load(model.model());
    Sound heard = sound.isPresent() ? Recordings.read(sound.get()) : sample();
    String name = sound.map(Path::toString).orElse("a seven of the embedded sample");
    ListeningPicture drawn = new ListeningPicture(wanted, Tensors.read(model.model()), name, heard);
    Picture.write(picture.picture(), ListeningPicture.WIDTH, drawn.height(), drawn);
    streams.out().println("picture: " + picture.picture());
    return 0;
  }

  private static Sound sample() {
    return SampleRecordings.recordings("test").get(Digit.LABELS.index(Digit.SEVEN)).sound();
  }
}
