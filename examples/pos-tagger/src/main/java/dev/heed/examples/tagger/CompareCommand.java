package dev.heed.examples.tagger;

import dev.heed.examples.cli.ConfusionReport;
import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import dev.heed.examples.cli.TrainArguments;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains all architectures on the same sentences and shows what each can tell. */
@Command(
    name = "compare",
    description =
        "Trains the fully connected, the window and the self-attention tagger, the last also on"
            + " one-hot words, and compares them.")
final class CompareCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private TrainArguments arguments = new TrainArguments();

  CompareCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.of(arguments.data());
    Training training = Training.read(corpus);
    List<TaggedSentence> test = TaggedText.read(corpus.test(), Architecture.LONGEST);
    Table table =
        new Table(
            "architecture", "accuracy", "near", "far", "unknown", "parameters", "training seconds");
    Figures figures = new Figures();
    for (Architecture architecture : Architecture.values()) {
      streams.err().println("training the " + architecture + " tagger");
      Trained trained = training.run(architecture, arguments, Optional.empty(), streams);
      Evaluation evaluation = Evaluation.of(trained.tagger(), test);
      add(table, architecture, trained, evaluation);
      EvaluationReport.add(
          figures, architecture + "-accuracy-near", evaluation.score(Ambiguity.Kind.NEAR));
      EvaluationReport.add(
          figures, architecture + "-accuracy-far", evaluation.score(Ambiguity.Kind.FAR));
      figures.fraction(architecture + "-accuracy", evaluation.accuracy());
    }
    print(corpus, table);
    figures.print(streams.out());
    return 0;
  }

  private static void add(
      Table table, Architecture architecture, Trained trained, Evaluation evaluation) {
    table.row(
        architecture.toString(),
        ConfusionReport.share(evaluation.accuracy()),
        EvaluationReport.share(evaluation.score(Ambiguity.Kind.NEAR)),
        EvaluationReport.share(evaluation.score(Ambiguity.Kind.FAR)),
        EvaluationReport.share(evaluation.unknown()),
        String.format(Locale.ROOT, "%,d", architecture.parameters()),
        String.format(Locale.ROOT, "%.1f", trained.report().seconds()));
  }

  private void print(Corpus corpus, Table table) {
    streams.out().println("Accuracy on the test sentences of " + corpus.name() + ":");
    streams.out().println();
    streams.out().println(table);
    streams
        .out()
        .println("near: words with several tags that the two words on each side tell apart");
    streams.out().println("far: words with several tags between the same two words on each side");
    streams.out().println();
    streams.out().println("Parameters of one layer in which each word sees the whole sentence:");
    streams.out().println();
    streams.out().println(WindowGrowth.table());
  }
}
