package dev.heed.examples.tagger;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tags the sentences on standard input. */
@Command(
    name = "predict",
    description = "Tags sentences: one a line on standard input, word/TAG … on standard output.")
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Tagger tagger = Architecture.load(model.model());
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        List<String> words = Tokenizer.words(line.get());
        if (words.size() > tagger.architecture().longest()) {
          throw lines.problem(
              "the sentence has "
                  + words.size()
                  + " words, the model takes at most "
                  + tagger.architecture().longest());
        }
        streams.out().println(tag(tagger, words));
      }
    }
    return 0;
  }

  /** The words with their tags, {@code I/PRON saw/VERB}; nothing for no words. */
  static String tag(Tagger tagger, List<String> words) {
    if (words.isEmpty()) {
      return "";
    }
    List<Upos> tags = tagger.labelAll(List.of(words)).get(0);
    StringJoiner text = new StringJoiner(" ");
    for (int position = 0; position < words.size(); position++) {
      text.add(words.get(position) + "/" + tags.get(position));
    }
    return text.toString();
  }
}
