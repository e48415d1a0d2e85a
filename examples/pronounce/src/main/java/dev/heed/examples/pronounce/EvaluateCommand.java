package dev.heed.examples.pronounce;

import dev.heed.examples.cli.Corpus;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TextSource;
import dev.heed.examples.cli.sequence.Answered;
import dev.heed.examples.cli.sequence.BeamArgument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a model on words whose pronunciations are known. */
@Command(
    name = "evaluate",
    description = "Measures a model: the words and the phones that it gets wrong, and its speed.")
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private BeamArgument beam = new BeamArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "the test data; that of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PronouncerModel loaded = PronouncerModel.load(model.model());
    TextSource source = test.map(TextSource::file).orElseGet(Corpus.embedded(Main.class)::test);
    Map<String, List<List<String>>> references = Lexicon.byWord(Lexicon.read(source));
    loaded.warmUp();
    Table table =
        new Table("decoding", "word errors", "phone errors", "unfinished", "words/s, one thread");
    Figures figures = new Figures().count("model-bytes", Files.size(model.model()));
    figures.count("words", references.size());
    for (int width : new TreeSet<>(List.of(1, 2, beam.beam()))) {
      Evaluation evaluation = Evaluation.of(loaded, references, width);
      table.row(
          Answered.decoding(width),
          share(evaluation.errors().words()),
          share(evaluation.errors().phones()),
          Integer.toString(evaluation.answered().unfinished()),
          String.format(Locale.ROOT, "%.0f", evaluation.answered().speed()));
      if (width == 1) {
        figures.count("words-per-second-greedy", Math.round(evaluation.answered().speed()));
      }
      if (width == beam.beam()) {
        figures
            .fraction("word-error-rate", evaluation.errors().words())
            .fraction("phone-error-rate", evaluation.errors().phones());
      }
    }
    streams.out().println(table);
    figures.print(streams.out());
    return 0;
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
