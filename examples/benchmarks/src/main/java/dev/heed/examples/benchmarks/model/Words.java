package dev.heed.examples.benchmarks.model;

import dev.heed.runtime.encode.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Random sentences over a vocabulary; the same seed gives the same sentence. */
public final class Words {

  /**
   * The words {@code w0} to {@code w998}: as many as 1,000 rows hold beside that of the unknown.
   */
  public static final Words NUMBERED = new Words(1_000, numbered(999));

  /**
   * Made-up words as long as those of English running text, of 4.5 letters in the mean: a tagger
   * that takes words apart into n-grams has as much to do as with real ones.
   */
  public static final Words ENGLISH = new Words(20_000, lettered(19_999));

  /** The labels, in the order in which models number them. */
  public static final List<Tag> LABELS = List.of(Tag.values());

  private final int capacity;
  private final List<String> known;

  private Words(int capacity, List<String> known) {
    this.capacity = capacity;
    this.known = known;
  }

  private static List<String> numbered(int count) {
    List<String> words = new ArrayList<>(count);
    for (int word = 0; word < count; word++) {
      words.add("w" + word);
    }
    return words;
  }

  private static List<String> lettered(int count) {
    SplittableRandom random = new SplittableRandom(5);
    Set<String> words = new LinkedHashSet<>();
    while (words.size() < count) {
      int length = 2 + random.nextInt(3) + random.nextInt(4); // 2 to 7, the mean is 4.5
      StringBuilder word = new StringBuilder(length);
      for (int i = 0; i < length; i++) {
        word.append((char) ('a' + random.nextInt(26)));
      }
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /** The vocabulary. */
  public Vocabulary vocabulary() {
    Vocabulary.Builder builder = Vocabulary.builder(capacity, 1);
    known.forEach(builder::add);
    return builder.build();
  }

  /** A sentence of so many known words. */
  public List<String> sentence(int length, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> words = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      words.add(known.get(random.nextInt(known.size())));
    }
    return words;
  }

  /**
   * Sentences of unequal lengths, evenly spread from 1 to the longest.
   *
   * @param count how many
   * @param longest the longest length there may be
   */
  public List<List<String>> sentences(int count, int longest, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<List<String>> sentences = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      sentences.add(sentence(1 + random.nextInt(longest), random.nextLong()));
    }
    return sentences;
  }

  /** The rows of a sentence's words in the vocabulary. */
  public int[] rows(List<String> sentence) {
    Vocabulary vocabulary = vocabulary();
    return sentence.stream().mapToInt(vocabulary::row).toArray();
  }

  /** A label for each word of a sentence. */
  public static List<Tag> tags(int length, long seed) {
    SplittableRandom random = new SplittableRandom(~seed);
    List<Tag> tags = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      tags.add(LABELS.get(random.nextInt(LABELS.size())));
    }
    return tags;
  }
}
