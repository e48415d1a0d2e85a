package dev.heed.examples.pronounce;

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
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Pronounces the words on standard input. */
@Command(
    name = "predict",
    description = {
      "Pronounces words: one a line on standard input; a line for each of the best answers on"
          + " standard output, word<TAB>phones<TAB>probability."
    })
final class PredictCommand implements Callable<Integer> {

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();
  @Mixin private BeamArgument beam = new BeamArgument();

  @Option(
      names = "--best",
      paramLabel = "K",
      description = "how many answers to show for a word, at most the beam; default 3")
  private int best = 3;

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description =
          "also draws which letters the model considered for each phone of the last word's best"
              + " answer, as SVG")
  private Optional<Path> picture = Optional.empty();

  PredictCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    PronouncerModel loaded = PronouncerModel.load(model.model());
    PronouncerModel.Session session = loaded.newSession();
    DecodingOptions options = beam.options(best);
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String word = line.get().strip().toLowerCase(Locale.ROOT);
        if (!word.isEmpty()) {
          List<String> phones = show(word, session, options, lines);
          if (picture.isPresent()) {
            draw(picture.get(), word, phones, loaded);
          }
        }
      }
    }
    return 0;
  }

  /** Prints the answers, and returns the phones of the best. */
  private List<String> show(
      String word, PronouncerModel.Session session, DecodingOptions options, TextLines lines) {
    List<Decoded> answers;
    try {
      answers = session.decode(Entry.letters(word), options);
    } catch (IllegalArgumentException refused) {
      throw lines.problem(String.valueOf(refused.getMessage()));
    }
    Answer.of(answers, phones -> String.join(" ", phones))
        .forEach(answer -> answer.print(word, streams.out()));
    return answers.get(0).symbols();
  }

  private static void draw(Path file, String word, List<String> phones, PronouncerModel model)
      throws IOException {
    List<String> letters = Entry.letters(word);
    new AlignmentPicture(
            word + ": " + String.join(" ", phones),
            "which letters the model considers for each phone",
            letters,
            phones)
        .write(file, model.alignment(letters, phones));
  }
}
