package dev.heed.examples.spoken;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.FailureMessage;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.label.ScoredLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down the phones of the wav files named on standard input. */
@Command(
    name = "predict",
    description =
        "Writes down phones: the name of a wav file a line on standard input; on standard output"
            + " lines of name<TAB>digit<TAB>probability<TAB>phones, the likeliest phones first. A file"
            + " that cannot be used is told on standard error and the others are still done; the exit"
            + " code is 1 then.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--beam",
      paramLabel = "N",
      description = "label sequences that the search keeps; default ${DEFAULT-VALUE}")
  private int beam = 10;

  @Option(
      names = "--best",
      paramLabel = "N",
      description = "how many answers are shown for each sound; default ${DEFAULT-VALUE}")
  private int best = 1;

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SpokenPhonesModel loaded = SpokenPhonesModel.load(model.model());
    Pronunciations pronunciations = Pronunciations.of(Optional.empty());
    int code = 0;
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        try {
          predict(line.get(), Recordings.read(Path.of(line.get())), loaded, pronunciations);
        } catch (BadInput | IOException | IllegalArgumentException e) {
          streams.err().println(lines.problem(FailureMessage.of(e)).getMessage());
          code = 1;
        }
      }
    }
    return code;
  }

  private void predict(
      String name, Sound sound, SpokenPhonesModel loaded, Pronunciations pronunciations) {
    for (ScoredLabels<Phone> answer : loaded.labelBest(sound, Math.max(beam, best), best)) {
      streams
          .out()
          .println(
              String.format(
                  Locale.ROOT,
                  "%s\t%d\t%.4f\t%s",
                  name,
                  pronunciations.digit(answer.labels()),
                  Math.exp(answer.logProbability()),
                  answer.labels().stream().map(Phone::name).collect(Collectors.joining(" "))));
    }
  }
}
