package dev.heed.examples.translate;

import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.sequence.AlignmentPicture;
import dev.heed.examples.cli.sequence.Answer;
import dev.heed.examples.cli.sequence.BeamArgument;
import dev.heed.runtime.sequence.Decoded;
import dev.heed.runtime.sequence.DecodingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Translates the sentences on standard input. */
@Command(
    name = "predict",
    description = {
      "Translates sentences: one a line on standard input; a line for each of the best answers on"
          + " standard output, english<TAB>swedish<TAB>probability."
    })
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private BeamArgument beam = new BeamArgument();

  @Option(
      names = "--best",
      paramLabel = "K",
      description = "how many answers to show for a sentence, at most the beam; default 3")
  private int best = 3;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description =
          "also draws which words the model considered for each piece of the last sentence's best"
              + " answer, as SVG")
  private Optional<Path> picture = Optional.empty();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    TranslatorModel loaded = TranslatorModel.load(model.model());
    TranslatorModel.Session session = loaded.newSession();
    DecodingOptions options = beam.options(best);
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String sentence = line.get().strip();
        if (!sentence.isEmpty()) {
          List<String> pieces = show(sentence, session, options, lines);
          if (picture.isPresent()) {
            draw(picture.get(), sentence, pieces, loaded);
          }
        }
      }
    }
    return 0;
  }

  /** Prints the answers, and returns the pieces of the best. */
  private List<String> show(
      String sentence, TranslatorModel.Session session, DecodingOptions options, TextLines lines) {
    List<Decoded> answers;
    try {
      answers = session.decode(EnglishWords.of(sentence), options);
    } catch (IllegalArgumentException refused) {
      throw lines.problem(String.valueOf(refused.getMessage()));
    }
    Answer.of(answers, Marks::sentence).forEach(answer -> answer.print(sentence, streams.out()));
    return answers.get(0).symbols();
  }

  private static void draw(Path file, String sentence, List<String> pieces, TranslatorModel model)
      throws IOException {
    List<String> words = EnglishWords.of(sentence);
    new AlignmentPicture(
            sentence + " " + Marks.sentence(pieces),
            "which words the model considers for each piece; %s begins a word, %s a capital"
                .formatted(Marks.SPACE, Marks.CAPITAL),
            words,
            pieces)
        .write(file, model.alignment(words, pieces));
  }
}
