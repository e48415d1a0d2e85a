package dev.heed.examples.spoken;

import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TestArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the model on recordings whose digits are known. */
@Command(
    name = "evaluate",
    description = {
      "Measures the model: how many phones are wrong, and how many digits are found by them.",
      "The test data is a table, file<TAB>digit below a heading, whose wav files are in the folder"
          + " test beside it, as is digit-phones.tsv."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final String PART = "test";
  private static final int[] BEAMS = {0, 2, 5, 20};

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();

  @Option(
      names = "--beam",
      paramLabel = "N",
      description =
          "label sequences that the search keeps, for the figures; 0 for the likeliest phone of each"
              + " frame; default ${DEFAULT-VALUE}")
  private int beam = 5;

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SpokenPhonesModel loaded = SpokenPhonesModel.load(model.model());
    Optional<Path> folder = test.test().map(Path::toAbsolutePath).map(Path::getParent);
    Pronunciations pronunciations = Pronunciations.of(folder);
    List<Recording> recordings =
        test.test().isPresent()
            ? Recordings.read(test.test().get(), PART)
            : SampleRecordings.part(PART, pronunciations);
    Errors errors = Errors.of(loaded, beam, recordings, pronunciations);
    streams.out().println(beams(loaded, recordings, pronunciations));
    ConfusionFiles files = ConfusionFiles.named(test.matrix(model.model()));
    files.write(
        errors.digits(),
        IntStream.range(0, Pronunciations.DIGITS).mapToObj(Integer::toString).toList(),
        String.format(Locale.ROOT, "%,d digits by their phones", recordings.size()));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    new Figures()
        .count("recordings", recordings.size())
        .count("phones", errors.phones())
        .fraction("phone-error-rate", errors.phoneErrorRate())
        .fraction("digit-accuracy", errors.digitAccuracy())
        .print(streams.out());
    return 0;
  }

  /** What wider searches gain. */
  private static Table beams(
      SpokenPhonesModel model, List<Recording> test, Pronunciations pronunciations) {
    Table table = new Table("search", "phone error rate", "digit accuracy");
    for (int width : BEAMS) {
      Errors errors = Errors.of(model, width, test, pronunciations);
      table.row(
          width == 0 ? "greedy" : "beam of " + width,
          String.format(Locale.ROOT, "%.4f", errors.phoneErrorRate()),
          String.format(Locale.ROOT, "%.4f", errors.digitAccuracy()));
    }
    return table;
  }
}
