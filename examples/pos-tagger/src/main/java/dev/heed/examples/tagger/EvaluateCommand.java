package dev.heed.examples.tagger;

import dev.heed.examples.cli.ConfusionFiles;
import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.weights.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a tagger on tagged sentences. */
@Command(
    name = "evaluate",
    description = "Measures a tagger: accuracy as a whole and per class, and the confusion matrix.")
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private TestArguments test = new TestArguments();

  @Option(
      names = "--storage",
      paramLabel = "TYPE",
      description =
          "also tells bytes and accuracy of the model if its weights were stored so, one of"
              + " ${COMPLETION-CANDIDATES}")
  private Optional<Storage> storage = Optional.empty();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Tagger tagger = Architecture.load(model.model());
    TextSource source = test.test().map(TextSource::file).orElseGet(Corpus.embedded()::test);
    List<TaggedSentence> sentences = TaggedText.read(source, tagger.architecture().longest());
    Figures figures = new Figures().count("model-bytes", Files.size(model.model()));
    if (storage.isPresent()) {
      addStored(tagger, sentences, storage.get(), figures);
    }
    evaluate(tagger, source.name(), sentences, test.matrix(model.model()), figures, streams);
    return 0;
  }

  /** Adds the bytes and the accuracy of the model with its weights in another storage. */
  private static void addStored(
      Tagger tagger, List<TaggedSentence> sentences, Storage storage, Figures figures)
      throws IOException {
    Path file = Files.createTempFile("pos-tagger", ".safetensors");
    try {
      tagger.save(file, storage);
      figures
          .count("model-bytes-" + storage, Files.size(file))
          .fraction(
              "accuracy-" + storage, Evaluation.of(Architecture.load(file), sentences).accuracy());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Prints tables and figures and writes the confusion matrix to two files of a name.
   *
   * @param figures what is printed before the figures of the evaluation
   */
  static void evaluate(
      Tagger tagger,
      String name,
      List<TaggedSentence> sentences,
      Path matrix,
      Figures figures,
      Streams streams)
      throws IOException {
    Evaluation evaluation = Evaluation.of(tagger, sentences);
    ConfusionFiles files = ConfusionFiles.named(matrix);
    files.write(
        evaluation.confusion(),
        EvaluationReport.LABELS,
        String.format(
            Locale.ROOT,
            "%s tagger on %s: %,d words, accuracy %.4f",
            tagger.architecture(),
            ConfusionReport.ending(name),
            evaluation.confusion().total(),
            evaluation.accuracy()));
    streams.out().println(EvaluationReport.classes(evaluation));
    streams.out().println(EvaluationReport.kinds(evaluation));
    streams.out().println("confusion matrix: " + files.table() + " and " + files.picture());
    EvaluationReport.addTo(figures, evaluation).print(streams.out());
  }
}
