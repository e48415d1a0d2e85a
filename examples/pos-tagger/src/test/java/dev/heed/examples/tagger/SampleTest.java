package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the embedded sample promises; {@code -Dsample.update} writes it anew from its grammar. */
class SampleTest {

  private static final Path RESOURCES =
      Path.of("src", "main", "resources", "dev", "heed", "examples", "tagger");

  private static List<TaggedSentence> part(String name) throws IOException {
    return TaggedText.read(TextSource.resource(Corpus.class, name), Architecture.LONGEST);
  }

  @Test
  void theFilesAreWhatTheGrammarMakes() throws IOException {
    for (Map.Entry<String, String> file : SampleFiles.make().entrySet()) {
      if (System.getProperty("sample.update") != null) {
        Files.writeString(RESOURCES.resolve(file.getKey()), file.getValue());
      }
      StringBuilder committed = new StringBuilder();
      try (TextLines lines = TextSource.file(RESOURCES.resolve(file.getKey())).open()) {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
          committed.append(line.get()).append('\n');
        }
      }
      assertEquals(file.getValue(), committed.toString(), file.getKey());
    }
  }

  @Test
  void theSizesAreWhatTheReadmeSays() throws IOException {
    assertEquals(1500, part("train.tsv").size());
    assertEquals(200, part("dev.tsv").size());
    assertEquals(200, part("test.tsv").size());
  }

  @Test
  void noSentenceIsInTwoParts() throws IOException {
    Set<List<String>> seen = new HashSet<>();
    for (String name : List.of("train.tsv", "dev.tsv", "test.tsv")) {
      for (TaggedSentence sentence : part(name)) {
        assertTrue(seen.add(sentence.words()), () -> name + ": " + sentence.words());
      }
    }
  }

  @Test
  void theSentenceOfTheReadmeIsNew() throws IOException {
    for (String name : List.of("train.tsv", "dev.tsv", "test.tsv")) {
      for (TaggedSentence sentence : part(name)) {
        assertFalse(String.join(" ", sentence.words()).contains("saw a saw"), name);
      }
    }
  }

  @Test
  void everyPartOfSpeechIsLearntAndTested() throws IOException {
    for (String name : List.of("train.tsv", "test.tsv")) {
      Set<Upos> tags = EnumSet.noneOf(Upos.class);
      part(name).forEach(sentence -> tags.addAll(sentence.tags()));
      assertEquals(EnumSet.allOf(Upos.class), tags, name);
    }
  }

  @Test
  void wordsChangeTheirPartOfSpeechWithTheContext() throws IOException {
    Map<String, Set<Upos>> tags = new HashMap<>();
    for (TaggedSentence sentence : part("train.tsv")) {
      for (int position = 0; position < sentence.length(); position++) {
        tags.computeIfAbsent(sentence.words().get(position), w -> EnumSet.noneOf(Upos.class))
            .add(sentence.tags().get(position));
      }
    }
    assertEquals(EnumSet.of(Upos.NOUN, Upos.VERB), tags.get("saw"));
    assertEquals(EnumSet.of(Upos.NOUN, Upos.AUX), tags.get("can"));
    assertEquals(EnumSet.of(Upos.ADJ, Upos.NOUN, Upos.VERB), tags.get("light"));
    for (String word : List.of("duck", "watch", "run", "flies", "bear", "fish", "plant", "saws")) {
      assertEquals(EnumSet.of(Upos.NOUN, Upos.VERB), tags.get(word), word);
    }
    for (String word : List.of("left", "round", "well", "back", "that", "to", "clean", "quiet")) {
      assertTrue(tags.getOrDefault(word, Set.of()).size() > 1, word);
    }
  }

  @Test
  void farWordsComeInPairsSoThatNoWindowCanTellMoreThanHalf() throws IOException {
    List<TaggedSentence> test = part("test.tsv");
    Ambiguity ambiguity = new Ambiguity(test);
    Map<List<String>, Map<Upos, Integer>> windows = new HashMap<>();
    int far = 0;
    for (TaggedSentence sentence : test) {
      for (int position = 0; position < sentence.length(); position++) {
        if (ambiguity.of(sentence, position) == Ambiguity.Kind.FAR) {
          far++;
          windows
              .computeIfAbsent(window(sentence, position), w -> new HashMap<>())
              .merge(sentence.tags().get(position), 1, Integer::sum);
        }
      }
    }
    int best = 0;
    for (Map<Upos, Integer> tags : windows.values()) {
      best += tags.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }
    assertTrue(far >= 80, "far words: " + far);
    assertTrue(best <= 0.55 * far, "a window can tell " + best + " of " + far);
  }

  private static List<String> window(TaggedSentence sentence, int position) {
    int from = Math.max(0, position - 2);
    int to = Math.min(sentence.length(), position + 3);
    return sentence.words().subList(from, to);
  }
}
