package dev.heed.examples.digits;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.SampleArguments;
import dev.heed.examples.cli.Streams;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the embedded sample as files. */
@Command(
    name = "sample",
    description = "Writes the embedded sample as train.csv, dev.csv and test.csv.")
final class SampleCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private SampleArguments arguments = new SampleArguments();

  SampleCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    write("train.csv", SampleDigits.train());
    write("dev.csv", SampleDigits.dev());
    write("test.csv", SampleDigits.test());
    streams.out().println("the embedded sample is in " + arguments.folder());
    return 0;
  }

  private void write(String name, Labelled<GreyImage, Digit> images) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < images.size(); i++) {
      GreyImage image = images.inputs().get(i);
      for (byte pixel : image.pixels()) {
        int value = Math.round(Byte.toUnsignedInt(pixel) * image.size().brightest() / 255f);
        text.append(value).append(',');
      }
      text.append(images.answers().get(i)).append('\n');
    }
    arguments.write(name, text);
  }
}
