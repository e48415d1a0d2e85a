package dev.heed.examples.phones;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws what a model heard and where it listened. */
@Command(
    name = "picture",
    description =
        "Draws the spectrogram of a recording, its phones and those that the model tells, and the"
            + " attention of every frame to those around it.")
final class PictureCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private PictureArgument picture = new PictureArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "a table of recordings; that of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--row",
      paramLabel = "N",
      description = "which of them, from 1; default ${DEFAULT-VALUE}")
  private int row = 1;

  PictureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Labelled<Sound, List<Phone>> recordings =
        test.isPresent() ? Recordings.read(test.get()) : SampleRecordings.part("test");
    if (row < 1 || row > recordings.size()) {
      throw new BadInput(
          String.format("--row is %d, %s has 1 to %d", row, recordings.name(), recordings.size()));
    }
    FramePhones.load(model.model());
    PhonesPicture drawn =
        new PhonesPicture(
            recordings.name() + ", row " + row,
            recordings.inputs().get(row - 1),
            recordings.answers().get(row - 1),
            Tensors.read(model.model()));
    Picture.write(picture.picture(), PhonesPicture.WIDTH, PhonesPicture.HEIGHT, drawn);
    streams.out().println("picture: " + picture.picture());
    return 0;
  }
}
