package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that read texts, one-hot words, or words with vectors from a file. */
class TextTest {

  /** Trains, saves, loads and asks; {@code %1$s} makes the trainer, {@code %2$s} what is behind. */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.encode.WordVectors;
      import dev.heed.runtime.encode.text.CharacterEncoder;
      import dev.heed.runtime.encode.text.Subwords;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.List;

      public final class User {
        private static final String LEFT = "la le lu";
        private static final String RIGHT = "rix ra";

        private User() {}

        static SampleTrainer trainer(Path folder) throws Exception {
          %s
        }

        public static void run(Path folder) throws Exception {
          SampleTrainer trainer = trainer(folder);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (int i = 0; i < 20; i++) {
            examples.add(%s, Tags2.T0);
            examples.add(%s, Tags2.T1);
          }
          TrainingOptions options = TrainingOptions.builder().epochs(40).rows(8).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          Path file = folder.resolve("text.safetensors");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          if (model.label(%2$s) != Tags2.T0
              || session.label(%3$s) != Tags2.T1
              || !model.labelAll(List.of(%3$s, %2$s)).equals(List.of(Tags2.T1, Tags2.T0))
              || !model.labelAll(List.of(%3$s, %2$s), Runnable::run, 2).equals(List.of(Tags2.T1, Tags2.T0))
              || SampleTrainer.of(model).evaluate(examples).accuracy() != 1) {
            throw new AssertionError("not learned");
          }
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        public static void refused(Path folder) throws Exception {
          trainer(folder).model().label(%4$s);
        }
      }
      """;

  private static CompiledModel model(
      String input, String layers, String trainer, String left, String right, String refused) {
    String text =
        """
        package sample

        model Sample {
          trainable
          input %s
          %s
          pool mean
          output label whole of sample.Tags2
        }
        """
            .formatted(input, layers);
    return CompiledModel.with(
        text, Map.of("sample.User", USER.formatted(trainer, left, right, refused)));
  }

  private static CompiledModel text(String input, String trainer, String refused) {
    return model(input, "dense 8 gelu", trainer, "LEFT", "RIGHT", refused);
  }

  @Test
  void charactersAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        text(
            "text characters { length 8 vocabulary 20 embed 8 }",
            """
            Vocabulary.Builder characters = SampleTrainer.newVocabulary();
            CharacterEncoder.count(LEFT + RIGHT, characters);
            return SampleTrainer.create(characters.build(), 1);
            """,
            "LEFT + RIGHT");
    run(model, folder);
    assertEquals("the text has 14 characters, the model takes at most 8", refusal(model, folder));
  }

  @Test
  void bytesAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        text("text bytes { length 8 embed 8 }", "return SampleTrainer.create(1);", "new byte[9]");
    run(model, folder);
    assertEquals("the text has 9 bytes, the model takes at most 8", refusal(model, folder));
  }

  @Test
  void subwordsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("vocab.txt"), "[UNK]\n[CLS]\n[SEP]\nla\nl\n##e\n##u\nri\n##x\nr\n##a\n");
    String trainer =
        "return SampleTrainer.create(Subwords.wordPiece(folder.resolve(\"vocab.txt\"), true), 1);";
    CompiledModel model =
        text(
            "text subwords { length 8 vocabulary 11 embed 8 enclosed overlong truncate }",
            trainer,
            "(String) null");
    run(model, folder);
    assertEquals("text", refusal(model, folder));
    CompiledModel small = text("text subwords { length 8 vocabulary 10 embed 8 }", trainer, "LEFT");
    assertEquals(
        "the subwords have ids below 11, the model's table has 10 rows", refusal(small, folder));
  }

  @Test
  void oneHotWordsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        model(
            "words { length 3 vocabulary 9 one hot }",
            "dense 8 relu\ndense 4",
            """
            Vocabulary.Builder words = SampleTrainer.newVocabulary();
            words.add("la").add("le").add("lu").add("rix").add("ra");
            return SampleTrainer.create(words.build(), 1);
            """,
            "List.of(LEFT.split(\" \"))",
            "List.of(RIGHT.split(\" \"))",
            "List.of(\"la\", \"\")");
    run(model, folder);
    assertEquals("word 1 is empty, must have at least one character", refusal(model, folder));
  }

  @Test
  void multiHotVectorsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    CompiledModel model =
        model(
            "multi hot { length 3 columns 9 }",
            "dense 8 relu",
            "return SampleTrainer.create(1);",
            "new int[][] {{0, 3}, {}, {8}}",
            "new int[][] {{1, 3, 7}}",
            "new int[][] {{0}, {3, 9}}");
    run(model, folder);
    assertEquals("vector 1 has a one in column 9, must be within 0..8", refusal(model, folder));
  }

  @Test
  void aTableOfWordsBeginsWithVectorsFromAFile(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("vectors.txt"), "la 1 0 0\nra 0 1 0\nother 0 0 1\n");
    String trainer =
        """
        Vocabulary.Builder words = SampleTrainer.newVocabulary();
        words.add("la").add("le").add("lu").add("rix").add("ra");
        WordVectors vectors = WordVectors.read(folder.resolve("vectors.txt"), 100);
        return SampleTrainer.create(words.build(), vectors, 1);
        """;
    String left = "List.of(LEFT.split(\" \"))";
    String right = "List.of(RIGHT.split(\" \"))";
    CompiledModel model =
        model("words { length 3 vocabulary 9 embed 3 }", "dense 8", trainer, left, right, left);
    run(model, folder);
    CompiledModel wide =
        model("words { length 3 vocabulary 9 embed 4 }", "dense 8", trainer, left, right, left);
    assertEquals("the word vectors have 3 elements, those of the model 4", refusal(wide, folder));
  }

  private static void run(CompiledModel model, Path folder) throws Exception {
    model.load("sample.User").getMethod("run", Path.class).invoke(null, folder);
  }

  private static String refusal(CompiledModel model, Path folder) {
    Throwable refused =
        assertThrows(
                InvocationTargetException.class,
                () ->
                    model.load("sample.User").getMethod("refused", Path.class).invoke(null, folder))
            .getCause();
    return String.valueOf(refused == null ? null : refused.getMessage());
  }
}
