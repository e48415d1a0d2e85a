package dev.heed.processor.generated;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of input with every kind of output: compiled, trained, saved, loaded and asked. */
class EveryPairTest {

  /**
   * Uses of the API that all have in common. {@code %1$s} is the type of an input, {@code %2$s} and
   * {@code %3$s} are two inputs, {@code %4$s} makes the trainer, {@code %5$s} is the target that an
   * answer becomes.
   */
  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.encode.graph.Graph;
      import dev.heed.runtime.encode.image.Image;
      import dev.heed.runtime.encode.sound.Sound;
      import dev.heed.runtime.encode.text.CharacterEncoder;
      import dev.heed.runtime.encode.text.Subwords;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.lang.reflect.Array;
      import java.nio.file.Path;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Map;

      public final class User {
        private static final %1$s SHORT = %2$s;
        private static final %1$s LONG = %3$s;

        private User() {}

        static SampleTrainer trainer(Path folder) throws Exception {
          %4$s
        }

        public static void run(Path folder) throws Exception {
          SampleTrainer trainer = trainer(folder);
          SampleTrainer.Examples examples = trainer.newExamples();
          for (%1$s input : List.of(SHORT, LONG, SHORT)) {
            var answer = trainer.model().label(input);
            examples.add(input, %5$s);
          }
          double before = trainer.evaluate(examples).meanLoss();
          TrainingOptions options = TrainingOptions.builder().epochs(20).rows(8).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          if (!(trainer.evaluate(examples).meanLoss() < before)) {
            throw new AssertionError("not learned");
          }
          Path file = folder.resolve("pair.safetensors");
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          String expected = text(model.label(SHORT)) + text(model.label(LONG));
          same(expected, text(trainer.model().label(SHORT)) + text(trainer.model().label(LONG)));
          Object all = model.labelAll(List.of(SHORT, LONG));
          same(expected, text(element(all, 0)) + text(element(all, 1)));
          all = model.labelAll(List.of(LONG, LONG, SHORT), Runnable::run, 2);
          same(expected, text(element(all, 2)) + text(element(all, 1)));
        }

        private static Object element(Object all, int index) {
          return all instanceof List<?> list ? list.get(index) : Array.get(all, index);
        }

        private static String text(Object answer) {
          return Arrays.deepToString(new Object[] {answer});
        }

        private static void same(String expected, String actual) {
          if (!expected.equals(actual)) {
            throw new AssertionError(actual + " instead of " + expected);
          }
        }

        static Sound sound(int samples) {
          float[] wave = new float[samples];
          for (int i = 0; i < samples; i++) {
            wave[i] = (float) Math.sin(i * i / 1e3);
          }
          return new Sound(8_000, wave);
        }
      }
      """;

  /**
   * An input: its declaration, a layer that must follow it, its type, two of its kind, a trainer.
   */
  record In(
      String declared, String layer, String type, String first, String second, String trainer) {

    boolean one() {
      return declared.startsWith("vector ") || declared.contains("flat");
    }

    boolean windows() {
      return declared.contains("windows");
    }
  }

  /** An output: its declaration, and what an answer becomes as a target. */
  record Out(String declared, String target) {

    boolean each() {
      return !declared.contains("whole");
    }
  }

  private static final String CREATE = "return SampleTrainer.create(1);";

  private static final String WORDS =
      """
      Vocabulary.Builder words = SampleTrainer.newVocabulary();
      words.add("a").add("b").add("c");
      return SampleTrainer.create(words.build(), 1);
      """;

  private static final String SUBWORDS =
      "return SampleTrainer.create(Subwords.wordPiece(folder.resolve(\"vocab.txt\"), true), 1);";

  private static final String CHARACTERS =
      """
      Vocabulary.Builder characters = SampleTrainer.newVocabulary();
      CharacterEncoder.count("abc", characters);
      return SampleTrainer.create(characters.build(), 1);
      """;

  private static List<In> inputs() {
    return List.of(
        words("embed 4 overlong windows overlap 1"),
        words("ngrams 2..3 buckets 5 embed 4 overlong windows overlap 0"),
        words("one hot overlong windows overlap 0"),
        text("characters { vocabulary 9 overlong windows overlap 2", CHARACTERS),
        text("bytes { overlong windows overlap 2", CREATE),
        text("subwords { vocabulary 11 enclosed overlong windows overlap 1", SUBWORDS),
        array("float[][]", "vectors { length 6 width 2 }", "{{1, 2}}", "{{0, 1}, {2, -1}, {1, 1}}"),
        array("float[]", "vector { width 3 }", "{1, 2, -1}", "{0, 3, 1}"),
        array(
            "int[][]",
            "multi hot { length 2 columns 5 overlong windows overlap 1 }",
            "{{0, 3}}",
            "{{1, 4}, {}, {0, 2, 3}}"),
        image("image { 2×2 }"),
        image("image { 2×2 flat }"),
        new In(
            "audio { rate 8000 log mel 4 length 6 overlong windows overlap 2 }",
            "norm\ndense 4",
            "Sound",
            "sound(400)",
            "sound(1_000)",
            CREATE),
        new In(
            "graph { nodes 6 width 2 edges 2 }",
            "attention { over edges }",
            "Graph",
            "Graph.builder(new float[][] {{1, 2}, {0, 1}, {-1, 1}}).edge(0, 1, 1).build()",
            "Graph.builder(new float[][] {{1, 0}, {0, 1}, {-2, 1}}).edge(0, 2, 0).build()",
            CREATE));
  }

  private static In words(String how) {
    return new In(
        "words { length 2 vocabulary 9 " + how + " }",
        "dense 4",
        "List<String>",
        "List.of(\"b\")",
        "List.of(\"a\", \"b\", \"c\", \"a\", \"c\")",
        WORDS);
  }

  private static In text(String how, String trainer) {
    return new In(
        "text " + how + " length 4 embed 4 }", "", "String", "\"ba\"", "\"abcabc abc\"", trainer);
  }

  private static In image(String declared) {
    String first = "Image.of(new byte[] {1, 100, 0, -3})";
    String second = "Image.of(new byte[] {90, 0, -1, 7})";
    return new In(declared, "dense 4", "Image", first, second, CREATE);
  }

  private static In array(String type, String declared, String first, String second) {
    return new In(declared, "dense 4", type, "new " + type + first, "new " + type + second, CREATE);
  }

  private static List<Out> outputs() {
    String yeses = "Map.of(Tags3.T0, %s.contains(Tags3.T1), Tags3.T2, true)";
    return List.of(
        new Out("label each of sample.Tags3 { smoothing 0.1 }", "answer"),
        new Out("label each of sample.Tags3 { crf }", "answer"),
        new Out("label ctc of sample.Tags3", "List.of(Tags3.T2)"),
        new Out(
            "label each several of sample.Tags3",
            "answer.stream().map(each -> " + yeses.formatted("each") + ").toList()"),
        new Out("label each numbers 1", "Arrays.copyOf(new float[9], answer.length)"),
        new Out(
            "label each numbers 2",
            "Arrays.stream(answer).map(a -> new float[2]).toArray(float[][]::new)"),
        new Out("label whole of sample.Tags3", "answer"),
        new Out("label whole several of sample.Tags3", yeses.formatted("answer")),
        new Out("label whole numbers 1", "answer / 2"),
        new Out("label whole numbers 2", "new float[] {answer[1], 1}"));
  }

  static Stream<Arguments> pairs() {
    return inputs().stream()
        .flatMap(
            in ->
                outputs().stream()
                    .filter(out -> !in.one() || !out.each())
                    .map(out -> Arguments.of(in.declared(), out.declared(), in, out)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("pairs")
  void areTrainedSavedLoadedAndAsked(
      String input, String output, In in, Out out, @TempDir Path folder) throws Exception {
    boolean whole = !out.each() || out.declared().contains("ctc");
    String pool = out.each() || in.one() ? "" : "pool attention";
    String declared =
        in.windows() && whole
            ? in.declared().replaceFirst("overlong windows overlap \\d", "overlong truncate")
            : in.declared();
    String text =
        """
        package sample

        model Sample {
          trainable
          input %s
          %s
          %s
          output %s
        }
        """
            .formatted(declared, in.layer(), pool, out.declared());
    String user = USER.formatted(in.type(), in.first(), in.second(), in.trainer(), out.target());
    Files.writeString(
        folder.resolve("vocab.txt"), "[UNK]\n[CLS]\n[SEP]\na\nb\nc\n##a\n##b\n##c\nab\n##ab\n");
    CompiledModel.with(text, Map.of("sample.User", user))
        .load("sample.User")
        .getMethod("run", Path.class)
        .invoke(null, folder);
  }
}
