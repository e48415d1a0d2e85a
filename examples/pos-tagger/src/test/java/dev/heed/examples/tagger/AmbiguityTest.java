package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AmbiguityTest {

  private static TaggedSentence sentence(String text) {
    List<String[]> words =
        Arrays.stream(text.split(" ", -1)).map(word -> word.split("/", -1)).toList();
    return new TaggedSentence(
        words.stream().map(word -> word[0]).toList(),
        words.stream().map(word -> Upos.valueOf(word[1])).toList());
  }

  @Test
  void wordsAreOrderedByTheContextThatTheyTake() {
    TaggedSentence near = sentence("I/PRON saw/VERB a/DET saw/NOUN");
    TaggedSentence what = sentence("What/PRON we/PRON like/VERB here/ADV is/AUX quiet/NOUN");
    TaggedSentence house = sentence("Houses/NOUN we/PRON like/VERB here/ADV is/AUX quiet/ADJ");
    Ambiguity ambiguity = new Ambiguity(List.of(near, what, house));
    assertEquals(Ambiguity.Kind.NONE, ambiguity.of(near, 0));
    assertEquals(Ambiguity.Kind.NEAR, ambiguity.of(near, 1));
    assertEquals(Ambiguity.Kind.NEAR, ambiguity.of(near, 3));
    assertEquals(Ambiguity.Kind.FAR, ambiguity.of(what, 5));
    assertEquals(Ambiguity.Kind.FAR, ambiguity.of(house, 5));
    assertEquals(Ambiguity.Kind.NONE, ambiguity.of(house, 4));
  }

  @Test
  void aWindowGrowsWithTheSentenceAndSelfAttentionDoesNot() {
    // one word, seen through 1 place: a plain layer of 3·3 + 3
    assertEquals(12, WindowGrowth.ofWindow(1, 3));
    assertEquals(15 * 64 * 64 + 64, WindowGrowth.ofWindow(8, 64));
    assertEquals(4 * (3 * 3 + 3), WindowGrowth.ofAttention(3));
  }
}
