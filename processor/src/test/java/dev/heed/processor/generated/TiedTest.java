package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.SequenceTargets;
import dev.heed.runtime.train.Trainable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table that is looked up and multiplied is one parameter: in training, in files, in both uses.
 */
class TiedTest {

  private static final String OWN =
      SequenceSamples.text(
          16,
          "position sinusoidal; residual { norm; attention { heads 2 } }",
          20,
          "OWN",
          """
          position sinusoidal
          residual { norm; attention { heads 2 causal } }
          residual { norm; attention over input { heads 2 } }
          norm
          """);

  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.Vocabulary;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import dev.heed.runtime.weights.WeightNames;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.List;
      import java.util.Random;

      public final class User {

        private static Vocabulary letters(String letters) {
          Vocabulary.Builder builder = SampleTrainer.newVocabulary();
          List.of(letters.split("")).forEach(builder::add);
          return builder.build();
        }

        public static SampleTrainer untrained(String words, String symbols) {
          return SampleTrainer.create(letters(words), letters(symbols), 1);
        }

        /** Learns to write what it read, and how many of the last ten it writes so. */
        public static int copies(Path file) throws Exception {
          SampleTrainer trainer = untrained("abcde", "abcde");
          SampleTrainer.Examples examples = trainer.newExamples();
          Random random = new Random(5);
          List<List<String>> words = new ArrayList<>();
          for (int i = 0; i < 400; i++) {
            List<String> word = new ArrayList<>();
            for (int k = random.nextInt(4); k >= 0; k--) {
              word.add("abcde".substring(random.nextInt(5)).substring(0, 1));
            }
            words.add(word);
            examples.add(word, word);
          }
          TrainingOptions options =
              TrainingOptions.builder().epochs(40).rows(64).learningRate(5e-3).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          return (int) words.subList(390, 400).stream()
              .filter(word -> model.decode(word).equals(word)).count();
        }

        public static void save(Path file) throws Exception {
          untrained("abcde", "abcde").model().save(file);
        }

        public static void named(Path file, String names, Path copy) throws Exception {
          Vocabulary letters = letters("abcde");
          SampleModel.load(file, WeightNames.parse(names), letters, letters).save(copy);
        }
      }
      """;

  private static final CompiledModel ALL = compiled("tied input tied");

  @TempDir private Path folder;

  private static CompiledModel compiled(String own) {
    return CompiledModel.with(OWN.replace("OWN", own), Map.of("sample.User", USER));
  }

  private static Object call(CompiledModel model, String name, Object... arguments)
      throws Exception {
    for (Method method : model.load("sample.User").getMethods()) {
      if (method.getName().equals(name)) {
        return method.invoke(null, arguments);
      }
    }
    throw new AssertionError(name);
  }

  @Test
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  void gradientIsTheSumOfThoseOfAllUses() {
    CompiledModel apart = CompiledModel.of(OWN.replace("OWN", ""));
    RandomInputs random = new RandomInputs(3);
    Parameters tied = random.parameters(ALL.declarations());
    Parameters copies = Parameters.zeros(apart.declarations());
    for (int i = 0; i < copies.size(); i++) {
      int from = index(ALL, owner(apart.declarations().get(i).name()));
      for (int row = 0; row < copies.values(i).length; row++) {
        System.arraycopy(
            tied.values(from)[row], 0, copies.values(i)[row], 0, copies.values(i)[row].length);
      }
    }
    Batch<?> batch = random.inputs(ALL.spec(), 4, 7);
    SequenceTargets targets = new SequenceTargets();
    targets.add(new int[] {3, 1, 4, 1, 5});
    targets.add(new int[] {9, 2, 6});
    Gradients together = new Gradients(ALL.declarations());
    Gradients single = new Gradients(apart.declarations());
    Trainable one = ALL.trainingOfAnyInput(tied);
    Trainable other = apart.trainingOfAnyInput(copies);

    double loss = one.newWorker().accumulate(batch, targets, 1, 7, together);

    assertEquals(other.newWorker().accumulate(batch, targets, 1, 7, single), loss, 1e-5 * loss);
    int table = index(ALL, "embedding.weight");
    for (int row = 0; row < 20; row++) {
      float[] sum = new float[16];
      for (String use : List.of("embedding", "decoder.embedding", "output")) {
        float[] part = single.row(index(apart, use + ".weight"), row);
        for (int c = 0; c < sum.length; c++) {
          sum[c] += part[c];
        }
      }
      assertArrayEquals(sum, together.row(table, row), 2e-5f, "row " + row);
    }
  }

  private static String owner(String name) {
    return name.equals("decoder.embedding.weight") || name.equals("output.weight")
        ? "embedding.weight"
        : name;
  }

  private static int index(CompiledModel model, String name) {
    List<String> names = model.declarations().stream().map(ParameterDeclaration::name).toList();
    assertTrue(names.contains(name), names::toString);
    return names.indexOf(name);
  }

  @Test
  void learnsAndStoresTheTableOnce() throws Exception {
    Path file = folder.resolve("model.safetensors");
    int copies = (int) call(ALL, "copies", file);
    assertTrue(copies >= 8, copies + " of 10 words are copied");
    String header = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertTrue(header.contains("\"embedding.weight\""));
    assertTrue(header.contains("\"output.bias\""));
    assertFalse(header.contains("\"decoder.embedding.weight\""));
    assertFalse(header.contains("\"output.weight\""));
  }

  /** PyTorch's modules have the one tensor under one name or under two. */
  @Test
  void loadsTheTableUnderOneOfItsNames() throws Exception {
    CompiledModel apart = compiled("");
    Path file = folder.resolve("apart.safetensors");
    call(apart, "save", file);
    StringBuilder same = new StringBuilder();
    ALL.declarations().stream()
        .map(ParameterDeclaration::name)
        .filter(name -> !name.equals("embedding.weight"))
        .forEach(name -> same.append(name).append(" = ").append(name).append('\n'));
    List<String> uses = List.of("embedding.weight", "decoder.embedding.weight", "output.weight");
    for (String use : uses) {
      StringBuilder names = new StringBuilder(same).append("embedding.weight = " + use + "\n");
      uses.stream()
          .filter(other -> !other.equals(use))
          .forEach(other -> names.append("unused ").append(other).append('\n'));
      Path copy = folder.resolve("copy.safetensors");
      call(ALL, "named", file, names.toString(), copy);
      assertArrayEquals(tensor(file, use), tensor(copy, "embedding.weight"), use);
    }
    String turned =
        same
            + "embedding.weight = transposed output.weight\nunused embedding.weight\n"
            + "unused decoder.embedding.weight\n";
    InvocationTargetException shape =
        assertThrows(
            InvocationTargetException.class,
            () -> call(ALL, "named", file, turned, folder.resolve("turned.safetensors")));
    assertTrue(message(shape).contains("embedding.weight"), shape::toString);
  }

  /**
   * The bytes of a tensor: the header's length, the header, then the tensors from offset to offset.
   */
  private static byte[] tensor(Path file, String name) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int header = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    Matcher offsets =
        Pattern.compile(
                "\"" + Pattern.quote(name) + "\":\\{[^}]*\"data_offsets\":\\[(\\d+),(\\d+)]")
            .matcher(new String(bytes, 8, header, StandardCharsets.UTF_8));
    assertTrue(offsets.find(), name);
    return Arrays.copyOfRange(
        bytes,
        8 + header + Integer.parseInt(offsets.group(1)),
        8 + header + Integer.parseInt(offsets.group(2)));
  }

  private static String message(InvocationTargetException failure) {
    return String.valueOf(Objects.requireNonNull(failure.getCause()).getMessage());
  }

  @Test
  void wordsAndSymbolsThatDifferAreRefused() {
    InvocationTargetException refusal =
        assertThrows(InvocationTargetException.class, () -> call(ALL, "untrained", "abc", "abd"));
    assertTrue(message(refusal).startsWith("words and symbols share"), refusal::toString);
  }
}
