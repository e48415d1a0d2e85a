package dev.heed.examples.translate;

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

/** Measures a model on sentences whose translations are known. */
@Command(
    name = "evaluate",
    description = "Measures a model: how near it comes to what people wrote, and its speed.")
final class EvaluateCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private BeamArgument beam = new BeamArgument();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "the test data; that of the embedded sample where it is left out")
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--memory",
      paramLabel = "FILE",
      description =
          "the training data, to compare with the translation of the sentence in them that has most"
              + " words in common")
  private Optional<Path> memory = Optional.empty();

  EvaluateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    TranslatorModel loaded = TranslatorModel.load(model.model());
    TextSource source = test.map(TextSource::file).orElseGet(Corpus.embedded(Main.class)::test);
    Map<String, List<String>> references = Pairs.bySentence(Pairs.read(source));
    loaded.warmUp();
    Table table =
        new Table(
            "decoding", "BLEU", "chrF", "exact match", "unfinished", "sentences/s, one thread");
    Figures figures = new Figures().count("model-bytes", Files.size(model.model()));
    figures.count("sentences", references.size());
    if (memory.isPresent()) {
      remember(memory.get(), references, table);
    }
    for (int width : new TreeSet<>(List.of(1, 2, beam.beam()))) {
      Evaluation evaluation = Evaluation.of(loaded, references, width);
      Quality quality = evaluation.quality();
      Answered answered = evaluation.answered();
      row(
          table,
          Answered.decoding(width),
          quality,
          Integer.toString(answered.unfinished()),
          String.format(Locale.ROOT, "%.0f", answered.speed()));
      if (width == 1) {
        figures.count("sentences-per-second-greedy", Math.round(answered.speed()));
      }
      if (width == beam.beam()) {
        figures
            .fraction("bleu", quality.bleu())
            .fraction("chrf", quality.chrf())
            .fraction("exact-match", quality.exactMatch());
      }
    }
    streams.out().println(table);
    figures.print(streams.out());
    return 0;
  }

  private static void remember(Path known, Map<String, List<String>> references, Table table)
      throws IOException {
    TranslationMemory memory = new TranslationMemory(Pairs.read(TextSource.file(known)));
    Quality quality = new Quality();
    references.forEach((sentence, right) -> quality.add(memory.answer(sentence), right));
    row(table, "most similar", quality, "", "");
  }

  private static void row(
      Table table, String answers, Quality quality, String unfinished, String speed) {
    table.row(
        answers,
        share(quality.bleu()),
        share(quality.chrf()),
        share(quality.exactMatch()),
        unfinished,
        speed);
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }
}
