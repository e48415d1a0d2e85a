package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.Decoded;
import dev.heed.runtime.sequence.DecodingOptions;
import dev.heed.runtime.sequence.SequenceSearch;
import dev.heed.runtime.sequence.SequenceTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is found with a cache is what enumeration without one finds, over an input and without one.
 */
class DecodingLawsTest {

  /** Small enough that all sequences fit into a beam: 1 + 3 + 9 + 27 + 81. */
  private static final String DECODER =
      """
      vocabulary 4 length 4 embed 6
      decoder {
        position sinusoidal
        residual { norm; attention { heads 2 causal position relative buckets 4 distance 3 } }
        %s
        residual { norm; dense 9 gelu; dense 6 }
        norm
      }
      """;

  private static final String OVER_INPUT =
      "package sample\nmodel Sample {\ntrainable\ninput words { length 5 vocabulary 20 embed 3 }\noutput sequence { "
          + DECODER.formatted("residual { norm; attention over input { heads 2 } }")
          + "}\n}\n";

  private static final String ALONE =
      "package sample\nmodel Sample {\ntrainable\noutput sequence { "
          + DECODER.formatted("")
          + "}\n}\n";

  static Stream<Arguments> cases() {
    return Stream.of(OVER_INPUT, ALONE)
        .flatMap(text -> IntStream.range(0, 12).mapToObj(seed -> Arguments.of(text, seed)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void greedyTakesTheLikeliestOfTheWhole(String text, int seed) {
    Case one = new Case(text, seed);
    for (List<String> prefix : List.of(List.<String>of(), List.of("c"), List.of("b", "d"))) {
      List<String> expected = new ArrayList<>(prefix);
      int likeliest = one.likeliest(expected);
      while (likeliest > 0 && expected.size() < 4) {
        expected.add(one.symbols.word(likeliest));
        likeliest = one.likeliest(expected);
      }
      DecodingOptions greedy = DecodingOptions.builder().prefix(prefix).build();
      Decoded found = one.search().run(greedy).get(0);
      assertEquals(expected, found.symbols(), "seed " + seed);
      assertEquals(likeliest == 0, found.complete(), "the maximum is told, seed " + seed);
      String[] answer = new String[4];
      SequenceSearch search = one.search();
      int count = search.greedy(prefix, answer);
      assertEquals(expected, List.of(Arrays.copyOf(answer, count)));
      assertEquals(found.logProbability(), search.logProbability());
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aBeamWithRoomForAllIsExhaustive(String text, int seed) {
    Case one = new Case(text, seed);
    DecodingOptions options = DecodingOptions.builder().beams(128).best(128).build();
    List<Decoded> found = one.search().run(options);
    List<Decoded> all = new ArrayList<>();
    one.enumerate(List.of(), 0, all);
    all.sort(
        Comparator.comparing(Decoded::complete).thenComparingDouble(Decoded::score).reversed());
    assertEquals(121, found.size());
    assertEquals(all.size(), found.size());
    for (int i = 0; i < all.size(); i++) {
      String place = "seed " + seed + ", " + i;
      assertEquals(all.get(i).score(), found.get(i).score(), 1e-6, place);
      assertEquals(all.get(i).symbols(), found.get(i).symbols(), place);
      assertEquals(all.get(i).complete(), found.get(i).complete(), place);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void damagedWeightsEndTheSearch(String text, int seed) {
    Case one = new Case(text, seed);
    int last = one.parameters.size() - 1;
    one.parameters.values(last)[0][seed % 4] = Float.NaN;
    for (DecodingOptions options :
        List.of(
            DecodingOptions.greedy(),
            DecodingOptions.beam(3),
            DecodingOptions.builder().sample(seed).build())) {
      SequenceSearch search = one.search();
      Throwable refusal = assertThrows(IllegalStateException.class, () -> search.run(options));
      assertEquals(
          "the scores of symbol 0 are not finite; the weights of the model are damaged",
          refusal.getMessage());
    }
    assertThrows(IllegalStateException.class, () -> one.search().greedy(new String[4]));
  }

  /** A model with weights and an input. */
  private static final class Case {
    private final CompiledModel model;
    private final Parameters parameters;
    private final Batch<?> batch;
    private final Vocabulary symbols;

    Case(String text, int seed) {
      model = CompiledModel.of(text);
      RandomInputs random = new RandomInputs(seed);
      parameters = random.parameters(model.declarations());
      batch = random.inputs(model.spec(), 1 + seed % 5);
      symbols = Vocabulary.builder(4, 1).add("b").add("c").add("d").build();
    }

    SequenceSearch search() {
      return new SequenceSearch(model.steps(parameters, batch), symbols);
    }

    /** The logits of what follows a sequence, without a cache. */
    private float[] logits(List<String> sequence) {
      SequenceTargets targets = new SequenceTargets();
      targets.add(sequence.stream().mapToInt(symbols::row).toArray());
      return model.decoder(parameters).apply(batch, targets)[sequence.size()];
    }

    int likeliest(List<String> sequence) {
      float[] logits = logits(sequence);
      int likeliest = 0;
      for (int symbol = 1; symbol < logits.length; symbol++) {
        likeliest = logits[symbol] > logits[likeliest] ? symbol : likeliest;
      }
      return likeliest;
    }

    /** All sequences; one of the most symbols is complete if it would stop there. */
    void enumerate(List<String> history, double sum, List<Decoded> all) {
      float[] logits = logits(history);
      double total = 0;
      for (float logit : logits) {
        total += Math.exp(logit);
      }
      double normaliser = Math.log(total);
      boolean full = history.size() == 4;
      boolean stops = !full || likeliest(history) == 0;
      double own = stops ? sum + logits[0] - normaliser : sum;
      int length = history.size() + (stops ? 1 : 0);
      all.add(new Decoded(history, own, own / length, stops));
      for (int symbol = 1; symbol < logits.length && !full; symbol++) {
        List<String> longer = new ArrayList<>(history);
        longer.add(symbols.word(symbol));
        enumerate(longer, sum + logits[symbol] - normaliser, all);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void drawsFollowTheSeed(String text, int seed) {
    SequenceSearch search = new Case(text, seed).search();
    DecodingOptions options = DecodingOptions.builder().sample(seed).topK(3).build();
    assertEquals(search.run(options), search.run(options));
    // random weights may be nearly sure of a symbol; heat lets the others through
    long distinct =
        IntStream.range(0, 40)
            .mapToObj(
                other ->
                    search.run(DecodingOptions.builder().sample(other).temperature(20).build()))
            .distinct()
            .count();
    assertTrue(distinct > 3, distinct + " of 40 seeds draw different sequences");
  }
}
