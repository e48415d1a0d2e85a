package dev.heed.examples.phones;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.cli.SampleArguments;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.sound.WavFiles;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the embedded sample as files. */
@Command(
    name = "sample",
    description =
        "Writes the embedded sample as train.tsv, dev.tsv, test.tsv and minute.tsv with their wav"
            + " files.")
final class SampleCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private SampleArguments arguments = new SampleArguments();

  SampleCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    for (String part : List.of("train", "dev", "test")) {
      write(part, SampleRecordings.part(part));
    }
    write("minute", SampleRecordings.minute());
    streams.out().println("the embedded sample is in " + arguments.folder());
    return 0;
  }

  private void write(String part, Labelled<Sound, List<Phone>> recordings) throws IOException {
    StringBuilder table = new StringBuilder("file\tsamples\tphones\n");
    for (int i = 0; i < recordings.size(); i++) {
      String file = String.format(Locale.ROOT, "%s/%03d.wav", part, i);
      Sound sound = recordings.inputs().get(i);
      WavFiles.write(arguments.folder().resolve(file), sound);
      table.append(file).append('\t').append(sound.samples().length).append('\t');
      table.append(Transcription.write(recordings.answers().get(i))).append('\n');
    }
    arguments.write(part + ".tsv", table);
  }
}
