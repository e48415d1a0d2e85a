package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I saw a saw                         | I saw a saw",
        "'\tTwo  spaces,and none.'           | Two spaces , and none .",
        "They didn't see Anna's duck.        | They did n't see Anna 's duck .",
        "We can’t; you’re late!              | We ca n’t ; you ’re late !",
        "It cost $1,250.50 (about 3:30).     | It cost $ 1,250.50 ( about 3:30 ) .",
        "The U.S. has well-known café…       | The U.S. has well - known café …",
        "Mail a.b@c.org or https://d.org/e?f | Mail a.b@c.org or https://d.org/e?f",
        "Wait... what                        | Wait ... what",
      })
  void wordsAreCutAsInTheTreebank(String line, String words) {
    assertEquals(List.of(words.split(" ", -1)), Tokenizer.words(line));
  }

  @Test
  void aBlankLineHasNoWords() {
    assertEquals(List.of(), Tokenizer.words("  \t"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.b-", "n't", "1,", "a.", "...", "aaaa", "ab@c.", "'s"})
  void longLinesTakeLittleTimeAndStack(String piece) {
    String line = piece.repeat(20_000);
    List<String> words =
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Tokenizer.words(line));
    assertEquals(line, String.join("", words));
  }
}
