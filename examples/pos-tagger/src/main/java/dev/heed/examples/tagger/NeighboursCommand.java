package dev.heed.examples.tagger;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.ModelArgument;
import dev.heed.examples.cli.Picture;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what a learned table of words knows and one-hot vectors do not. */
@Command(
    name = "neighbours",
    description =
        "Shows which words are most alike: as one-hot vectors, and as the vectors that a model has"
            + " learned.")
final class NeighboursCommand implements Callable<Integer> {

  private static final List<Upos> PARTS =
      List.of(Upos.NOUN, Upos.VERB, Upos.ADJ, Upos.ADV, Upos.PRON, Upos.ADP, Upos.DET);

  private static final int OF_EACH = 8;
  private static final int NEAREST = 4;

  private final Streams streams;

  @Mixin private ModelArgument model = new ModelArgument();

  @Option(
      names = "--words",
      paramLabel = "WORD",
      split = ",",
      description = "the words of the table; common ones where it is left out")
  private List<String> words = List.of();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "folder of the data; the embedded sample where it is left out")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "where a picture of common words goes, an SVG file")
  private Optional<Path> picture = Optional.empty();

  NeighboursCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Architecture.load(model.model());
    WordSpace learned = LearnedWords.in(model.model());
    List<TaggedSentence> sentences = TaggedText.read(Corpus.of(data).train(), Architecture.LONGEST);
    CommonWords common = new CommonWords(sentences, PARTS, OF_EACH, learned.words());
    List<String> shown = words.isEmpty() ? someOf(common) : words;
    // some of the words will do: as one-hot vectors all are alike to none
    WordSpace oneHot =
        WordSpace.oneHot(
            Stream.concat(shown.stream(), common.words().stream()).distinct().toList());
    Table table = new Table("word", "one-hot", "learned");
    for (String word : shown) {
      if (!learned.words().contains(word)) {
        throw new BadInput("\"" + word + "\" is not in the vocabulary of " + model.model());
      }
      table.row(word, text(oneHot.nearest(word, NEAREST)), text(learned.nearest(word, NEAREST)));
    }
    streams.out().println("The words most like each, with the cosine of the angle between them:");
    streams.out().println();
    streams.out().println(table);
    if (picture.isPresent()) {
      NeighboursPicture drawn = new NeighboursPicture(common, learned.of(common.words()));
      Picture.write(picture.get(), NeighboursPicture.WIDTH, NeighboursPicture.HEIGHT, drawn);
      streams.out().println("picture: " + picture.get());
    }
    return 0;
  }

  private static List<String> someOf(CommonWords common) {
    return PARTS.stream()
        .map(part -> common.tags().indexOf(part))
        .filter(first -> first >= 0)
        .map(first -> common.words().get(first))
        .toList();
  }

  private static String text(List<WordSpace.Neighbour> nearest) {
    if (nearest.get(0).likeness() == nearest.get(nearest.size() - 1).likeness()) {
      return String.format(Locale.ROOT, "all others %.2f", nearest.get(0).likeness());
    }
    return nearest.stream()
        .map(each -> String.format(Locale.ROOT, "%s %.2f", each.word(), each.likeness()))
        .collect(Collectors.joining(", "));
  }
}
