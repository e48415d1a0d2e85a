package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.encode.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random sentences over a vocabulary of 999 words; the same seed gives the same sentence. */
public final class Words {

  /** As many as a vocabulary of 1,000 rows holds beside the row of unknown words. */
  private static final int KNOWN = 999;

  private static final Tag[] TAGS = Tag.values();

  private Words() {}

  /** The vocabulary; the words are {@code w0} to {@code w998}. */
  public static Vocabulary vocabulary() {
    Vocabulary.Builder builder = Vocabulary.builder(KNOWN + 1, 1);
    for (int word = 0; word < KNOWN; word++) {
      builder.add("w" + word);
    }
    return builder.build();
  }

  /** A sentence of so many known words. */
  public static List<String> sentence(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      words.add("w" + random.nextInt(KNOWN));
    }
    return words;
  }

  /** The rows of a sentence's words in the vocabulary. */
  public static int[] rows(List<String> sentence) {
    Vocabulary vocabulary = vocabulary();
    return sentence.stream().mapToInt(vocabulary::row).toArray();
  }

  /** A label for each word of a sentence. */
  public static List<Tag> tags(int length, long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Tag> tags = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      tags.add(TAGS[random.nextInt(TAGS.length)]);
    }
    return tags;
  }
}
