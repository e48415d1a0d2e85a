package dev.heed.examples.sentiment;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells the polarity of the sentences on standard input. */
@Command(
    name = "predict",
    description =
        "Tells the polarity of sentences: one a line on standard input,"
            + " polarity<TAB>probability<TAB>sentence on standard output.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    SentimentModel.Session session = SentimentModel.load(model.model()).newSession();
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Polarity polarity = session.label(Reviews.words(line.get(), lines));
        streams
            .out()
            .println(
                String.format(
                    Locale.ROOT, "%s\t%.4f\t%s", polarity, session.score(polarity), line.get()));
      }
    }
    return 0;
  }
}
