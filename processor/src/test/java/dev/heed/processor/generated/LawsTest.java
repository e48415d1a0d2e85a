package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of the forward pass whatever the parameters are. */
class LawsTest {

  private static final String ENCODER =
      "repeat 2 { residual { norm; attention { heads 2 } }; residual { norm; dense 8 gelu } }";

  static Stream<Arguments> wholeModels() {
    return Samples.wholeModels().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @Test
  void withoutPositionsPermutedWordsGivePermutedLogits() {
    Run run = new Run(Samples.text(20, 8, 3, ENCODER));
    List<String> words = run.random.words(run.model.spec(), 13);
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
    Collections.shuffle(order, new Random(3));
    float[][] straight = run.logits(words);
    float[][] permuted = run.logits(order.stream().map(words::get).toList());
    for (int i = 0; i < permuted.length; i++) {
      // the sums over the sequence run in another order
      assertArrayEquals(straight[order.get(i)], permuted[i], 1e-5f, "word " + i);
    }
  }

  @Test
  void withPositionsTheOrderCounts() {
    Run run = new Run(Samples.text(20, 8, 3, "position sinusoidal\n" + ENCODER));
    float[][] straight = run.logits(List.of("w1", "w2", "w3"));
    float[][] reversed = run.logits(List.of("w3", "w2", "w1"));
    float difference = Math.abs(straight[1][0] - reversed[1][0]);
    assertFalse(difference < 1e-3, "the middle word sees the order: " + difference);
  }

  /** What depends on distances alone does not see where a sequence begins. */
  @ParameterizedTest
  @ValueSource(strings = {"rotary", "alibi", "relative"})
  void relativePositionsSeeDistancesAlone(String position) {
    String local = "attention { heads 2 reach 2 position " + position + " }";
    Run run = new Run(Samples.text(20, 8, 3, local));
    List<String> words = run.random.words(run.model.spec(), 20);
    float[][] whole = run.logits(words);
    float[][] part = run.logits(words.subList(5, 20));
    for (int i = 2; i < part.length; i++) {
      assertArrayEquals(whole[5 + i], part[i], 1e-5f, "word " + i);
    }
    float[][] reversed = run.logits(List.of("w3", "w2", "w1"));
    float difference = Math.abs(run.logits(List.of("w1", "w2", "w3"))[0][0] - reversed[2][0]);
    boolean symmetric = position.equals("alibi");
    assertEquals(symmetric, difference < 1e-5, "the order of neighbours: " + difference);
  }

  @Test
  void aFullyConnectedModelCannotTellTwoEqualWordsApart() {
    Run run = new Run(Samples.text(20, 7, 3, "dense 13 gelu\nnorm\nresidual { dense 13 relu }"));
    float[][] logits = run.logits(List.of("w1", "saw", "w2", "saw", "w4", "saw"));
    assertArrayEquals(logits[1], logits[3]);
    assertArrayEquals(logits[1], logits[5]);
    assertFalse(Arrays.equals(logits[0], logits[2]), "different words have different logits");
  }

  @Test
  void aWindowSeesItsNeighboursAndNothingElse() {
    Run run = new Run(Samples.text(20, 7, 3, "window { back 2 ahead 1 }\ndense 13 gelu"));
    List<String> words = List.of("w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8");
    float[][] before = run.logits(words);
    List<String> changed = new ArrayList<>(words);
    changed.set(4, "w9");
    float[][] after = run.logits(changed);
    for (int i = 0; i < words.size(); i++) {
      boolean sees = i - 2 <= 4 && 4 <= i + 1;
      assertEquals(sees, !Arrays.equals(before[i], after[i]), "word " + i);
    }
  }

  @ParameterizedTest
  @CsvSource({"mean", "max", "attention"})
  void withoutPositionsTheOrderOfPooledWordsDoesNotCount(String kind) {
    Run run = new Run(Samples.text(20, 8, 3, "pool " + kind).replace("label each", "label whole"));
    List<String> words = run.random.words(run.model.spec(), 13);
    List<String> turned = new ArrayList<>(words);
    Collections.reverse(turned);
    assertArrayEquals(run.logits(words)[0], run.logits(turned)[0], 1e-5f);
  }

  @ParameterizedTest
  @CsvSource({"mean", "max", "first", "attention"})
  void oneVectorPoolsToItself(String kind) {
    Run run = new Run(Samples.text(20, 8, 3, "pool " + kind).replace("label each", "label whole"));
    Run each = new Run(Samples.text(20, 8, 3, ""));
    each.parameters.values(0)[1] = run.parameters.values(0)[1].clone();
    int output = run.parameters.size() - 2;
    for (int i = 0; i < 2; i++) {
      for (int row = 0; row < run.parameters.values(output + i).length; row++) {
        each.parameters.values(1 + i)[row] = run.parameters.values(output + i)[row].clone();
      }
    }
    float[][] alone = each.model.forward(each.parameters).apply(each.batch(List.of(List.of("w1"))));
    assertArrayEquals(alone[0], run.logits(List.of("w1"))[0], 1e-6f);
  }

  /** In sequences that take more than one block of queries. */
  @ParameterizedTest
  @CsvSource({
    "causal,100,0",
    "causal back 3,3,0",
    "back 2 ahead 5,2,5",
    "back 40,40,100",
    "reach 1,1,1"
  })
  void attentionSeesWhatIsWithinItsBoundsAndNothingElse(String mask, int back, int ahead) {
    Run run = new Run(Samples.text(20, 8, 3, "attention { heads 2 " + mask + " }"));
    List<String> words = run.random.words(run.model.spec(), 64);
    float[][] before = run.logits(words);
    for (int changed : new int[] {0, 1, 30, 31, 32, 33, 47, 63}) {
      List<String> others = new ArrayList<>(words);
      others.set(changed, words.get(changed).equals("w1") ? "w2" : "w1");
      float[][] after = run.logits(others);
      for (int i = 0; i < words.size(); i++) {
        boolean sees = i - back <= changed && changed <= i + ahead;
        assertEquals(sees, !Arrays.equals(before[i], after[i]), i + " after " + changed);
      }
    }
  }

  @Test
  void theFutureOfCausalLayersMayComeLater() {
    Run run = new Run(Samples.masked("causal"));
    List<String> words = run.random.words(run.model.spec(), 64);
    float[][] whole = run.logits(words);
    for (int length : new int[] {1, 3, 31, 32, 33, 50}) {
      float[][] beginning = run.logits(words.subList(0, length));
      for (int i = 0; i < length; i++) {
        assertArrayEquals(whole[i], beginning[i], 1e-5f, "word " + i + " of " + length);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "reach 12,13",
    "back 40 ahead 41,41",
    "back 31 ahead 61,32",
    "reach 1,2",
    "reach 1,1"
  })
  void boundsThatReachTheEndsAreNone(String mask, int length) {
    Run free = new Run(Samples.tagger(12, 2, 2));
    Run bound = new Run(Samples.masked(mask));
    bound.parameters.set(free.parameters);
    List<String> words = free.random.words(free.model.spec(), length);
    float[][] expected = free.logits(words);
    float[][] actual = bound.model.forward(bound.parameters).apply(bound.batch(List.of(words)));
    for (int i = 0; i < length; i++) {
      assertArrayEquals(expected[i], actual[i], 1e-5f, "word " + i);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wholeModels")
  void aSequenceHasTheSameBitsAloneAndInAnyBatch(String name, String text) {
    Run run = new Run(text);
    List<List<String>> sentences = new ArrayList<>();
    for (int length : new int[] {1, 3, 7, 13, 64, 2, 8, 5, 4, 16}) {
      sentences.add(run.random.words(run.model.spec(), length));
    }
    List<float[][]> alone = sentences.stream().map(run::logits).toList();
    Random order = new Random(name.hashCode());
    for (int trial = 0; trial < 5; trial++) {
      List<Integer> chosen = new ArrayList<>();
      for (int i = 0; i < 1 + 3 * trial; i++) {
        chosen.add(order.nextInt(sentences.size()));
      }
      WordBatch batch = run.batch(chosen.stream().map(sentences::get).toList());
      float[][] logits = run.forward.apply(batch);
      for (int s = 0; s < batch.sequences(); s++) {
        float[][] part = Arrays.copyOfRange(logits, batch.start(s), batch.start(s + 1));
        assertArrayEquals(alone.get(chosen.get(s)), part, "sentences " + chosen + ", at " + s);
      }
    }
  }

  @Test
  void logitsFollowParametersThatChanged() {
    Run run = new Run(Samples.text(20, 8, 3, ENCODER));
    List<String> words = List.of("w1", "w2", "w3");
    float[][] before = run.logits(words);
    run.parameters.set(run.random.parameters(run.model.declarations()));
    float[][] after = run.model.forward(run.parameters).apply(run.batch(List.of(words)));
    assertNotEquals(before[0][0], after[0][0]);
  }

  /** One model with parameters, whose scratch memory is reused from call to call. */
  private static final class Run {
    final CompiledModel model;
    final RandomInputs random = new RandomInputs(23);
    final Parameters parameters;
    final Function<Batch<?>, float[][]> forward;
    private final WordEncoder encoder;

    Run(String text) {
      model = CompiledModel.of(text);
      parameters = random.parameters(model.declarations());
      forward = model.forward(parameters);
      encoder = RandomInputs.encoder(model.spec());
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
