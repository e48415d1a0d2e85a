package dev.heed.examples.tagger;

import dev.heed.examples.cli.Figures;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TestArguments;
import dev.heed.examples.cli.TrainArguments;
import dev.heed.runtime.weights.Storage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains on the embedded sample, evaluates, and tags sentences that the sample does not have. */
@Command(
    name = "demo",
    description = "Trains on the embedded sample, evaluates, and tags \"I saw a saw\".")
final class DemoCommand implements Callable<Integer> {

  private static final List<String> SENTENCES =
      List.of(
          "The pumps that the people near the old mill use clean water .",
          "The people near the old mill use clean water .",
          "I saw a saw");

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Corpus corpus = Corpus.embedded();
    Tagger tagger =
        TrainCommand.train(
                Training.read(corpus),
                Architecture.ATTENTION,
                new TrainArguments(),
                Storage.F32,
                model.model(),
                streams)
            .tagger();
    EvaluateCommand.evaluate(
        tagger,
        corpus.test().name(),
        TaggedText.read(corpus.test(), tagger.architecture().longest()),
        new TestArguments().matrix(model.model()),
        new Figures(),
        streams);
    streams.out().println();
    for (String sentence : SENTENCES) {
      streams.out().println(PredictCommand.tag(tagger, Tokenizer.words(sentence)));
    }
    return 0;
  }
}
