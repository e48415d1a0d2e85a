package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.trace.Tensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws what a model of patches looked at. */
@Command(
    name = "picture",
    description =
        "Draws the first image of each digit with its patches and the attention that they got.")
final class PictureCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private PictureArgument picture = new PictureArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "the images; those of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  PictureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = Reader.in(model.model());
    if (reader.architecture() != Architecture.PATCHES) {
      throw new BadInput(model.model() + ": sees one vector; only patches get attention");
    }
    Labelled<GreyImage, Digit> images =
        reader.checked(test.isPresent() ? DigitFiles.read(test.get()) : SampleDigits.test());
    List<GreyImage> shown = new ArrayList<>();
    List<Digit> truths = new ArrayList<>();
    for (Digit digit : Digit.values()) {
      int first = images.answers().indexOf(digit);
      if (first >= 0) {
        shown.add(images.inputs().get(first));
        truths.add(digit);
      }
    }
    PatchesPicture drawn =
        new PatchesPicture(
            Tensors.read(model.model()), new Labelled<>(images.name(), shown, truths));
    Picture.write(picture.picture(), drawn.width(), drawn.height(), drawn);
    streams.out().println("picture: " + picture.picture());
    return 0;
  }
}
