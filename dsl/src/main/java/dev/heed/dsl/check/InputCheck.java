package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Frame;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.OptionalInt;

/** What width an input makes. */
final class InputCheck {

  private InputCheck() {}

  /** The most vectors that an input has; empty where a mistake hides it. */
  static OptionalInt longest(InputSpec input, Origins origins) {
    return origins.isUncertain("input")
        ? OptionalInt.empty()
        : OptionalInt.of(((WordsSpec) input).length());
  }

  static WidthChain check(InputSpec input, Origins origins, Tally tally) {
    if (origins.isUncertain("input")) {
      return WidthChain.unknown();
    }
    Frame frame = origins.frames("input").get(0);
    // The only input so far; the next one makes this a switch over the sealed kinds.
    WordsSpec words = (WordsSpec) input;
    long rows = words.vocabulary();
    if (words.ngrams().isPresent()) {
      rows += words.ngrams().get().buckets();
    }
    tally.add(rows * words.embed(), frame);
    return WidthChain.unknown().made(words.embed(), frame);
  }
}
