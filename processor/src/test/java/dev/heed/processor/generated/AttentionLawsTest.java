package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.parameter.Parameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of attention with each of its options, whatever the parameters are. */
class AttentionLawsTest {

  /** Each option that does not tell positions, alone and with others, of vectors of width 12. */
  private static final List<String> WITHOUT_POSITIONS =
      List.of(
          "heads 3",
          "heads 4 groups 2",
          "heads 4 groups 1 value width 5",
          "heads 2 head width 7",
          "heads 2 output off",
          "heads 2 bias off",
          "heads 2 score dot",
          "heads 2 scale 0.3",
          "heads 3 score additive",
          "heads 3 soft cap 0.7",
          "heads 3 sinks",
          "heads 3 normaliser relu",
          "heads 3 normaliser sigmoid",
          "heads 4 groups 2 score additive soft cap 0.7 sinks value width 3",
          "heads 2 score dot soft cap 2 normaliser relu",
          "heads 2 score additive normaliser sigmoid");

  private static final List<String> WITH_POSITIONS =
      List.of(
          "heads 3 position rotary",
          "heads 3 position alibi",
          "heads 3 position relative",
          "heads 4 groups 2 position rotary head width 4 sinks",
          "heads 2 score additive position alibi normaliser relu",
          "heads 2 soft cap 0.7 position relative normaliser sigmoid");

  static List<String> withoutPositions() {
    return WITHOUT_POSITIONS;
  }

  static Stream<String> all() {
    return Stream.concat(WITHOUT_POSITIONS.stream(), WITH_POSITIONS.stream());
  }

  @ParameterizedTest
  @MethodSource("withoutPositions")
  void permutedVectorsGivePermutedOutputs(String options) {
    Run run = new Run(options);
    List<String> words = run.words(13);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    Collections.shuffle(order, new Random(3));
    float[][] straight = run.logits(words);
    float[][] permuted = run.logits(order.stream().map(words::get).toList());
    // the sums over the sequence run in another order
    assertClose(order.stream().map(i -> straight[i]).toArray(float[][]::new), permuted, "permuted");
  }

  @ParameterizedTest
  @MethodSource("all")
  void causalOutputsDoNotChangeWhenTheFutureDoes(String options) {
    Run run = new Run(options + " causal");
    List<String> words = run.words(50);
    float[][] before = run.logits(words);
    for (int changed : new int[] {1, 20, 32, 49}) {
      List<String> others = new ArrayList<>(words);
      Collections.rotate(others.subList(changed, 50), 1);
      others.set(changed, words.get(changed).equals("w1") ? "w2" : "w1");
      float[][] after = run.logits(others);
      for (int i = 0; i < changed; i++) {
        assertArrayEquals(before[i], after[i], "word " + i + " before " + changed);
      }
      assertFalse(
          Arrays.deepEquals(
              Arrays.copyOfRange(before, changed, 50), Arrays.copyOfRange(after, changed, 50)),
          "nothing sees word " + changed);
    }
  }

  /** A batch holds its sequences end to end: where others pad, nothing is there to be seen. */
  @ParameterizedTest
  @MethodSource("all")
  void otherSequencesNeverChangeAResult(String options) {
    for (String mask : List.of("", " causal", " reach 12")) {
      Run run = new Run(options + mask);
      List<List<String>> sentences = new ArrayList<>();
      for (int length : new int[] {5, 1, 62, 33, 2}) {
        sentences.add(run.words(length));
      }
      WordBatch batch = run.batch(sentences);
      float[][] together = run.forward.apply(batch);
      for (int s = 0; s < sentences.size(); s++) {
        float[][] part = Arrays.copyOfRange(together, batch.start(s), batch.start(s + 1));
        assertArrayEquals(run.logits(sentences.get(s)), part, "sentence " + s + mask);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void aReachPastTheEndsIsNone(String options) {
    Run free = new Run(options);
    for (int reach : new int[] {12, 62}) {
      Run bound = new Run(options + " reach " + reach);
      for (int length : new int[] {1, 7, 13, 41, 63}) {
        if (length - 1 <= reach) {
          List<String> words = free.words(length);
          assertClose(free.logits(words), bound.logits(words), length + " words, reach " + reach);
        }
      }
    }
  }

  private static void assertClose(float[][] expected, float[][] actual, String message) {
    float largest = 1;
    for (float[] row : expected) {
      for (float value : row) {
        largest = Math.max(largest, Math.abs(value));
      }
    }
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], actual[i], 1e-5f * largest, "word " + i + ", " + message);
    }
  }

  /** One attention with parameters that the seed alone decides. */
  private static final class Run {
    private final CompiledModel model;
    private final RandomInputs random = new RandomInputs(29);
    private final WordEncoder encoder;
    final Function<Batch<?>, float[][]> forward;

    Run(String options) {
      String text = Samples.text(20, 12, 3, "attention { " + options + " }");
      model = CompiledModel.of(text.replace("  trainable\n", ""));
      Parameters parameters = random.parameters(model.declarations());
      forward = model.forward(parameters);
      encoder = RandomInputs.encoder(model.spec());
    }

    List<String> words(int length) {
      return random.words(model.spec(), length);
    }

    WordBatch batch(List<List<String>> sentences) {
      WordBatch batch = new WordBatch();
      sentences.forEach(words -> encoder.append(words, batch));
      return batch;
    }

    float[][] logits(List<String> words) {
      return forward.apply(batch(List.of(words)));
    }
  }
}
