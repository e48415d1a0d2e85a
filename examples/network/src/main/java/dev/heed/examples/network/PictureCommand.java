package dev.heed.examples.network;

import dev.heed.examples.cli.AtomicFile;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws a network with the groups that a model finds. */
@Command(
    name = "picture",
    description = "Draws the network with the groups that the model finds, as SVG.")
final class PictureCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private DataArgument data = new DataArgument();

  @Mixin private PictureArgument picture = new PictureArgument();

  PictureCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Network network = NetworkReader.read(data.data());
    String svg = NetworkPicture.draw(network, Kind.load(model.model(), network).of(network));
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(picture.picture(), out -> out.write(bytes));
    streams.out().println("the picture is in " + picture.picture());
    return 0;
  }
}
