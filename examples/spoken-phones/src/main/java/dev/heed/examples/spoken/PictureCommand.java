package dev.heed.examples.spoken;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.PictureArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws when the model hears which phone. */
@Command(
    name = "picture",
    description = "Draws the spectrogram of a sound and the probabilities of phones over time.")
final class PictureCommand implements Callable<Integer> {

  private static final int SEVEN = 7;

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

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
    SpokenPhonesModel.Session session = SpokenPhonesModel.load(model.model()).newSession();
    Sound heard = sound.isPresent() ? Recordings.read(sound.get()) : sample();
    Phone[] phones = new Phone[SpokenPhonesModel.LONGEST];
    int count = session.label(heard, phones);
    AlignmentPicture.write(
        picture.picture(), heard, session, Arrays.asList(phones).subList(0, count));
    streams.out().println("picture: " + picture.picture());
    return 0;
  }

  private static Sound sample() throws IOException {
    return SampleRecordings.part("test", Pronunciations.of(Optional.empty())).get(SEVEN).sound();
  }
}
