package dev.heed.dsl.read;

import com.google.auto.service.AutoService;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import dev.heed.dsl.spec.NgramsSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.List;
import java.util.Optional;

/** {@code input words { length 128; vocabulary 20_000; embed 64 }}. */
@AutoService(ConstructReader.class)
@SuppressWarnings("rawtypes")
public final class WordsReader implements ConstructReader<WordsSpec> {

  private static final Property<Integer> LENGTH = Property.whole("length", 1, Limits.LENGTH);
  private static final Property<Integer> VOCABULARY = Property.whole("vocabulary", 2, Limits.ROWS);
  private static final Property<Integer> MINIMUM =
      Property.whole("minimum", 1, 1_000_000).orElse(1);
  private static final Property<Value.Range> NGRAMS =
      Property.range("ngrams", 1, Limits.NGRAM).optional();
  private static final Property<Integer> BUCKETS =
      Property.whole("buckets", 1, Limits.ROWS).optional();
  private static final Property<Integer> EMBED =
      Property.whole("embed", 1, Limits.WIDTH).optional();
  private static final Property<Boolean> ONE_HOT = Property.flag("one hot");

  /** For {@code ServiceLoader}. */
  public WordsReader() {}

  @Override
  public Signature signature() {
    return Signature.of(Role.INPUT, "words")
        .properties(LENGTH, VOCABULARY, MINIMUM, NGRAMS, BUCKETS, EMBED, ONE_HOT)
        .and(OverlongReader.PROPERTIES)
        .body(Body.PROPERTIES);
  }

  @Override
  public Class<WordsSpec> kind() {
    return WordsSpec.class;
  }

  @Override
  public WordsSpec read(Arguments arguments) {
    return new WordsSpec(
        arguments.get(LENGTH),
        arguments.get(VOCABULARY),
        arguments.get(MINIMUM),
        embed(arguments),
        ngrams(arguments),
        OverlongReader.read(arguments, "words", arguments.get(LENGTH)));
  }

  @Override
  public Construct write(WordsSpec spec, ConstructWriter writer) {
    writer
        .set(LENGTH, spec.length())
        .set(VOCABULARY, spec.vocabulary())
        .set(MINIMUM, spec.minimum());
    spec.ngrams()
        .ifPresent(
            ngrams ->
                writer
                    .set(NGRAMS, new Value.Range(ngrams.shortest(), ngrams.longest()))
                    .set(BUCKETS, ngrams.buckets()));
    if (spec.oneHot()) {
      writer.set(ONE_HOT, true);
    } else {
      writer.set(EMBED, spec.embed());
    }
    return OverlongReader.write(spec.overlong(), writer).build();
  }

  /** The width of the table, or 0 for one-hot vectors. */
  private static int embed(Arguments arguments) {
    if (!arguments.get(ONE_HOT)) {
      if (!arguments.has(EMBED)) {
        arguments.report(
            Problem.MISSING_PROPERTY,
            arguments.origin(),
            "words",
            EMBED.name(),
            EMBED.type().describe());
      }
      return arguments.get(EMBED);
    }
    for (Property<?> other : List.of(EMBED, NGRAMS)) {
      if (arguments.has(other)) {
        arguments.report(
            Problem.CONFLICTING_PROPERTIES,
            List.of(other),
            "words",
            "one hot and " + other.name(),
            "a one-hot vector is zeros but for its word");
      }
    }
    return 0;
  }

  /** Lengths and buckets go together: neither means anything without the other. */
  private static Optional<NgramsSpec> ngrams(Arguments arguments) {
    if (arguments.has(NGRAMS) != arguments.has(BUCKETS)) {
      Property<?> missing = arguments.has(NGRAMS) ? BUCKETS : NGRAMS;
      arguments.report(
          Problem.MISSING_PROPERTY,
          List.of(NGRAMS, BUCKETS),
          arguments.has(NGRAMS) ? "ngrams" : "buckets",
          missing.name(),
          missing.type().describe());
    }
    return arguments
        .find(NGRAMS)
        .map(range -> new NgramsSpec((int) range.from(), (int) range.to(), arguments.get(BUCKETS)));
  }
}
