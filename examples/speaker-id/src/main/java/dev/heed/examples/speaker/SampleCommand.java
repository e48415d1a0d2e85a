package dev.heed.examples.speaker;

import dev.heed.examples.cli.SampleArguments;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.sound.WavFiles;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the embedded sample as files. */
@Command(
    name = "sample",
    description =
        "Writes the embedded sample as train.tsv, dev.tsv and test.tsv with their wav files.")
final class SampleCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private SampleArguments arguments = new SampleArguments();

  SampleCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    for (String part : List.of("train", "dev", "test")) {
      StringBuilder table = new StringBuilder("file\tdigit\tspeaker\tsamples\n");
      int number = 0;
      for (SampleRecordings.Recording recording : SampleRecordings.recordings(part)) {
        String file = recording.digit() + "_" + recording.speaker() + "_" + number++ / 60 + ".wav";
        WavFiles.write(arguments.folder().resolve(part).resolve(file), recording.sound());
        table.append(file).append('\t').append(recording.digit()).append('\t');
        table.append(recording.speaker()).append('\t');
        table.append(recording.sound().samples().length).append('\n');
      }
      arguments.write(part + ".tsv", table);
    }
    streams.out().println("the embedded sample is in " + arguments.folder());
    return 0;
  }
}
