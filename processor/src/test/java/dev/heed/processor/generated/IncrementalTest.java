package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.Decoder;
import dev.heed.runtime.sequence.Hypotheses;
import dev.heed.runtime.sequence.SequenceTargets;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A decoder with its caches computes, bit for bit, what it computes of all symbols at once. */
class IncrementalTest {

  private static final int BEAMS = 3;

  static Stream<Arguments> models() {
    return SequenceSamples.all().entrySet().stream()
        .map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void stepsAreTheRowsOfTheWhole(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    for (int length : new int[] {1, 7, 33}) {
      Batch<?> batch = random.inputs(model.spec(), length);
      int[] sequence = sequence(model, random, 50);
      float[][] whole = whole(model, parameters, batch, sequence);
      Decoder decoder = model.steps(parameters, batch);
      assertEquals(50, decoder.longest());
      Hypotheses hypotheses = new Hypotheses(1, decoder.longest() + 1);
      // a second sequence on the same caches
      for (int round = 0; round < 2; round++) {
        hypotheses.begin();
        for (int place = 0; place < whole.length; place++) {
          float[] step = Arrays.copyOf(decoder.step(hypotheses).values()[0], decoder.vocabulary());
          assertArrayEquals(whole[place], step, "input of " + length + ", place " + place);
          if (place < sequence.length) {
            hypotheses.advance(1, new int[] {0}, new int[] {sequence[place]});
          }
        }
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void hypothesesThatBranchAreTheirOwnSequences(String name, String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(name.hashCode());
    Parameters parameters = random.parameters(model.declarations());
    Batch<?> batch = random.inputs(model.spec(), 5);
    Decoder decoder = model.steps(parameters, batch);
    Hypotheses hypotheses = new Hypotheses(BEAMS, decoder.longest() + 1);
    hypotheses.begin();
    int[][] histories = new int[1][0];
    for (int place = 0; place < 12; place++) {
      float[][] logits = decoder.step(hypotheses).values();
      for (int h = 0; h < histories.length; h++) {
        float[][] whole = whole(model, parameters, batch, histories[h]);
        float[] step = Arrays.copyOf(logits[h], decoder.vocabulary());
        assertArrayEquals(whole[place], step, "hypothesis " + h + ", place " + place);
      }
      int[] parents = new int[BEAMS];
      int[] symbols = new int[BEAMS];
      int[][] next = new int[BEAMS][];
      for (int h = 0; h < BEAMS; h++) {
        parents[h] = random.index(histories.length);
        symbols[h] = 1 + random.index(model.labels() - 1);
        next[h] = Arrays.copyOf(histories[parents[h]], place + 1);
        next[h][place] = symbols[h];
      }
      histories = next;
      hypotheses.advance(BEAMS, parents, symbols);
    }
  }

  static Stream<String> usual() {
    String alone = SequenceSamples.usualAlone(16, 4, 2);
    return Stream.of(
        SequenceSamples.usual(16, 4, 2),
        alone,
        alone.replace("causal", "causal position rotary"),
        alone.replace("causal", "causal position relative"));
  }

  @ParameterizedTest
  @MethodSource("usual")
  void aStepAllocatesNothing(String text) {
    CompiledModel model = CompiledModel.of(text);
    RandomInputs random = new RandomInputs(3);
    Parameters parameters = random.parameters(model.declarations());
    Decoder decoder = model.steps(parameters, random.inputs(model.spec(), 9));
    Hypotheses hypotheses = new Hypotheses(1, decoder.longest() + 1);
    int[] parent = {0};
    int[] symbol = {1};
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    float sum = 0;
    // vectors are objects of the heap until the compiler has seen a kernel often enough
    for (int round = 0; round < 500 && least > 0; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      for (int turn = 0; turn < 5; turn++) {
        hypotheses.begin();
        for (int place = 0; place < 50; place++) {
          sum += decoder.step(hypotheses).values()[0][0];
          hypotheses.advance(1, parent, symbol);
        }
      }
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    assertTrue(Float.isFinite(sum), "the scores are read");
    assertEquals(0, least, "bytes in 250 steps");
  }

  private static int[] sequence(CompiledModel model, RandomInputs random, int length) {
    int[] sequence = new int[length];
    Arrays.setAll(sequence, unused -> 1 + random.index(model.labels() - 1));
    return sequence;
  }

  private static float[][] whole(
      CompiledModel model, Parameters parameters, Batch<?> batch, int[] sequence) {
    SequenceTargets targets = new SequenceTargets();
    targets.add(sequence);
    return model.decoder(parameters).apply(batch, targets);
  }
}
