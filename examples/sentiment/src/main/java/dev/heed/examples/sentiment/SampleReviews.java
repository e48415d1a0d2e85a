package dev.heed.examples.sentiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * The embedded sample: sentences that a small grammar makes, the same every time. A word of praise
 * or blame is often turned round by another, as in "not a dull film", so that words alone do not
 * tell.
 */
final class SampleReviews {

  private static final List<String> GOOD =
      words("fine moving clever warm funny gripping lovely fresh honest tender brave rich");

  private static final List<String> BAD =
      words("dull flat lazy cold silly tedious ugly stale false shallow timid poor");

  private static final List<String> THINGS =
      words("film story cast plot ending script book meal room camera phone service song");

  private static final List<String> OPENINGS =
      Arrays.asList(
          "the %s is", "this %s was", "i found the %s", "we thought the %s was", "her %s seems");

  private static final List<String> TAILS =
      Arrays.asList("", "to the end", "from start to end", "for once", "as ever", "to my mind");

  private SampleReviews() {}

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }

  /** The sentences of a part, {@code train}, {@code dev} or {@code test}. */
  static List<Review> part(String part) {
    Random random = new Random(part.hashCode());
    List<Review> reviews = new ArrayList<>();
    int count = part.equals("train") ? 1_500 : 300;
    for (int i = 0; i < count; i++) {
      boolean praise = random.nextBoolean();
      boolean turned = random.nextInt(3) == 0;
      StringBuilder sentence = new StringBuilder();
      sentence.append(String.format(any(OPENINGS, random), any(THINGS, random)));
      sentence.append(turned ? " not " : random.nextBoolean() ? " very " : " ");
      sentence.append(any(praise ? GOOD : BAD, random)).append(' ');
      if (random.nextInt(3) == 0) {
        // the same judgement of another thing
        sentence.append("and the ").append(any(THINGS, random)).append(" is ");
        sentence.append(any(praise != turned ? GOOD : BAD, random)).append(' ');
      }
      sentence.append(any(TAILS, random)).append(" .");
      reviews.add(
          new Review(
              Tokenizer.words(sentence.toString()),
              praise != turned ? Polarity.POSITIVE : Polarity.NEGATIVE));
    }
    return reviews;
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
