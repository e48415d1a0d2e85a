package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.Labeller;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads the digits of images on standard input. */
@Command(
    name = "predict",
    description =
        "Reads digits: the pixels of an image a line on standard input, separated by commas, a"
            + " digit a line on standard output.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Reader reader = Reader.in(model.model());
    Labeller<GreyImage, Digit> labeller = reader.load(model.model());
    List<GreyImage> images = new ArrayList<>();
    DigitsCsv.readImages("standard input", streams.in(), images::add);
    for (int i = 0; i < images.size(); i++) {
      ImageSize size = images.get(i).size();
      if (size != reader.size()) {
        throw new BadInput(
            String.format(
                "standard input:%d: the image is %s, the model reads images of %s",
                i + 1, size, reader.size()));
      }
    }
    labeller.labelAll(images).forEach(streams.out()::println);
    return 0;
  }
}
