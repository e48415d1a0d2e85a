package com.acme.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.heed.runtime.encode.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTest {

  private static final List<String> WORDS = List.of("I", "saw", "a", "saw");

  @Test
  void bothFormsAreOneModel(@TempDir Path folder) throws IOException {
    assertEquals(TextTaggerModel.DIGEST, TaggerModel.DIGEST);
    assertEquals(TextTaggerModel.PARAMETERS, TaggerModel.PARAMETERS);
    Vocabulary.Builder words = TaggerTrainer.newVocabulary();
    WORDS.forEach(words::add);
    Vocabulary vocabulary = words.build();
    TaggerModel model = TaggerTrainer.create(vocabulary, 7).model();
    TextTaggerModel text = TextTaggerTrainer.create(vocabulary, 7).model();
    List<Upos> labels = model.label(WORDS);
    assertEquals(WORDS.size(), labels.size());
    assertEquals(labels, text.label(WORDS));
    Path file = folder.resolve("tagger.safetensors");
    model.save(file);
    assertEquals(labels, TaggerModel.load(file).label(WORDS));
  }

  @Test
  void longerSentencesAreRefused() {
    TaggerModel model = TaggerTrainer.create(TaggerTrainer.newVocabulary().build(), 7).model();
    List<String> tooLong = List.of("a b c d e f g h i j k l m n o p q".split(" "));
    assertThrows(IllegalArgumentException.class, () -> model.label(tooLong));
  }
}
