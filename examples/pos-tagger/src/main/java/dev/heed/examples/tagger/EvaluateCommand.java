package dev.heed.examples.tagger;

import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures a tagger on tagged sentences. */
@Command(
    name = "evaluate",
    description = "Measures a tagger: accuracy as a whole and per class, and the confusion matrix.")
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Tagger tagger = Architecture.load(model.model());
    TextSource source = test.test().map(TextSource::file).orElseGet(Corpus.embedded()::test);
    evaluate(tagger, source, test.matrix(model.model()), streams);
    return 0;
  }

  /** Prints tables and figures and writes the confusion matrix to two files of a name. */
  static void evaluate(Tagger tagger, TextSource source, Path matrix, Streams streams)
      throws IOException {
    Evaluation evaluation =
        Evaluation.of(tagger, TaggedText.read(source, tagger.architecture().longest()));
    ConfusionFiles files = ConfusionFiles.named(matrix);
    files.write(
        evaluation.confusion(),
        EvaluationReport.LABELS,
        String.format(
            Locale.ROOT,
            "%s tagger on %s: %,d words, accuracy %.4f",
            tagger.architecture(),
            ending(source.name()),
            evaluation.confusion().total(),
            evaluation.accuracy()));
    streams.out().println(EvaluationReport.classes(evaluation));
    streams.out().println(EvaluationReport.kinds(evaluation));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    EvaluationReport.figures(evaluation).print(streams.out());
  }

  /** The end of a path, which says more than its beginning where the title has no room for both. */
  private static String ending(String name) {
    int most = 40;
    return name.length() <= most ? name : "…" + name.substring(name.length() - most);
  }
}
