package dev.heed.dsl.check;

import com.google.auto.service.AutoService;
import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.spec.WordsSpec;

/** As many vectors as words, from a table of words and perhaps one of n-grams. */
@AutoService(InputCheck.class)
@SuppressWarnings("rawtypes")
public final class WordsCheck implements InputCheck<WordsSpec> {

  /** For {@code ServiceLoader}. */
  public WordsCheck() {}

  @Override
  public Class<WordsSpec> kind() {
    return WordsSpec.class;
  }

  @Override
  public WidthChain check(WordsSpec words, Tally tally, Frame frame) {
    long rows = words.vocabulary();
    if (words.ngrams().isPresent()) {
      rows += words.ngrams().get().buckets();
    }
    tally.add(rows * words.embed(), frame);
    return WidthChain.unknown().made(words.width(), frame);
  }
}
