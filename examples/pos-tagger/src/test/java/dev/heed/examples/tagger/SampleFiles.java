package dev.heed.examples.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** Makes the three files of the embedded sample from its grammar; the same bytes every time. */
final class SampleFiles {

  private static final long SEED = 20260101;
  private static final int MOST_TRIES = 10_000;

  private final SampleGrammar grammar = new SampleGrammar(grammarLines(), SEED);
  private final Random order = new Random(SEED);
  private final Set<String> made = new HashSet<>();

  private SampleFiles() {}

  /** File names with what is in them. */
  static Map<String, String> make() {
    SampleFiles files = new SampleFiles();
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("train.tsv", files.file(420, 600, 240, true));
    texts.put("dev.tsv", files.file(50, 70, 40, false));
    texts.put("test.tsv", files.file(50, 70, 40, false));
    return texts;
  }

  private static List<String> grammarLines() {
    try (InputStream in =
        Objects.requireNonNull(SampleFiles.class.getResourceAsStream("sample.grammar"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String file(int plain, int near, int farPairs, boolean training) {
    List<List<String>> sentences = new ArrayList<>();
    add("plain", plain, training, sentences);
    add("near", near, training, sentences);
    add("far", farPairs, training, sentences);
    Collections.shuffle(sentences, order);
    StringBuilder text = new StringBuilder();
    for (List<String> sentence : sentences) {
      for (String word : sentence) {
        int slash = word.lastIndexOf('/');
        text.append(word, 0, slash).append('\t').append(word, slash + 1, word.length());
        text.append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  private void add(String kind, int count, boolean training, List<List<String>> to) {
    List<String> patterns = new ArrayList<>(grammar.patterns(kind));
    Collections.shuffle(patterns, order);
    for (int i = 0; i < count; i++) {
      to.addAll(fresh(patterns.get(i % patterns.size()), training));
    }
  }

  /** Sentences of a pattern that were not made before, a pair as a whole or not at all. */
  private List<List<String>> fresh(String pattern, boolean training) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      List<List<String>> sentences = grammar.make(pattern);
      if (sentences.stream().noneMatch(sentence -> refused(sentence, training))) {
        sentences.forEach(sentence -> made.add(String.join(" ", sentence)));
        return sentences;
      }
    }
    throw new IllegalStateException("the pattern has too few sentences: " + pattern);
  }

  private boolean refused(List<String> sentence, boolean training) {
    String text = String.join(" ", sentence);
    // the sentence of the README stays new to the model, whoever sees the saw
    return made.contains(text)
        || text.contains("saw/VERB a/DET saw/NOUN")
        || (training
            && sentence.stream()
                .anyMatch(
                    word -> grammar.unseen().contains(word.substring(0, word.lastIndexOf('/')))));
  }
}
