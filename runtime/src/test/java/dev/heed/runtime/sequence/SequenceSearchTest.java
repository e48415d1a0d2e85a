package dev.heed.runtime.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.kernel.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Greedy, beam and drawn answers, against enumeration of all sequences. */
class SequenceSearchTest {

  static LongStream seeds() {
    return LongStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBeamOfOneIsGreedy(long seed) {
    HistoryDecoder decoder = new HistoryDecoder(5, 8, seed);
    Vocabulary symbols = decoder.symbols();
    SequenceSearch search = new SequenceSearch(decoder, symbols);
    String[] answer = new String[8];
    int count = search.greedy(answer);
    Decoded greedy = search.run(DecodingOptions.greedy()).get(0);
    BeamSearch beam = new BeamSearch(decoder, 1);
    beam.run(new int[0], 8);
    List<Decoded> best = beam.finished().best(symbols, 0, DecodingOptions.greedy());
    assertEquals(List.of(greedy), best, "seed " + seed);
    assertEquals(List.of(Arrays.copyOf(answer, count)), greedy.symbols());
    assertEquals(search.logProbability(), greedy.logProbability());
    assertEquals(search.complete(), greedy.complete());
    assertEquals(logProbability(decoder, greedy), greedy.logProbability(), 1e-5);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aBeamWithRoomForAllIsExhaustive(long seed) {
    HistoryDecoder decoder = new HistoryDecoder(3, 4, seed);
    for (double penalty : new double[] {0, 0.5, 1}) {
      DecodingOptions options =
          DecodingOptions.builder().beams(64).best(64).lengthPenalty(penalty).build();
      List<Decoded> found = new SequenceSearch(decoder, decoder.symbols()).run(options);
      List<Decoded> all = new ArrayList<>();
      enumerate(decoder, new int[0], 0, penalty, all);
      all.sort(
          Comparator.comparing(Decoded::complete).thenComparingDouble(Decoded::score).reversed());
      assertEquals(all.size(), found.size(), "seed " + seed);
      double probability = 0;
      for (int i = 0; i < all.size(); i++) {
        assertEquals(all.get(i).symbols(), found.get(i).symbols(), "seed " + seed + ", " + i);
        assertEquals(all.get(i).complete(), found.get(i).complete());
        assertEquals(all.get(i).score(), found.get(i).score(), 1e-5);
        assertEquals(all.get(i).logProbability(), found.get(i).logProbability(), 1e-5);
        probability += found.get(i).complete() ? Math.exp(found.get(i).logProbability()) : 0;
      }
      assertTrue(probability < 1 + 1e-5, "the probabilities of all add up to " + probability);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void beamsHoldSequencesOfTheirOwnScores(long seed) {
    HistoryDecoder decoder = new HistoryDecoder(6, 9, seed);
    SequenceSearch search = new SequenceSearch(decoder, decoder.symbols());
    for (int beams : new int[] {2, 3, 7}) {
      List<Decoded> found = search.run(DecodingOptions.beam(beams));
      assertEquals(beams, found.size());
      assertEquals(beams, found.stream().map(Decoded::symbols).distinct().count());
      for (Decoded one : found) {
        assertEquals(logProbability(decoder, one), one.logProbability(), 1e-5, "seed " + seed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aPrefixIsKeptAndNotCounted(long seed) {
    HistoryDecoder decoder = new HistoryDecoder(4, 5, seed);
    SequenceSearch search = new SequenceSearch(decoder, decoder.symbols());
    List<String> prefix = List.of("c", "b");
    for (int beams : new int[] {1, 40}) {
      DecodingOptions options =
          DecodingOptions.builder().beams(beams).best(beams).prefix(prefix).build();
      for (Decoded one : search.run(options)) {
        assertEquals(prefix, one.symbols().subList(0, 2));
        double given =
            decoder.logProbabilities(new int[0])[2] + decoder.logProbabilities(new int[] {2})[1];
        assertEquals(logProbability(decoder, one) - given, one.logProbability(), 1e-5);
      }
    }
    List<String> full = List.of("b", "b", "b", "b", "b");
    Decoded whole = search.run(DecodingOptions.builder().prefix(full).build()).get(0);
    assertEquals(full, whole.symbols());
  }

  @Test
  void theMaximumIsReported() {
    // nothing but b, for ever
    Decoder endless = decoder(7, 0, 9, 1);
    Vocabulary symbols = new HistoryDecoder(3, 7, 0).symbols();
    SequenceSearch search = new SequenceSearch(endless, symbols);
    assertEquals(7, search.greedy(new String[7]));
    assertFalse(search.complete());
    for (int beams : new int[] {1, 4}) {
      DecodingOptions options = DecodingOptions.builder().beams(beams).longest(5).build();
      Decoded answer = search.run(options).get(0);
      assertEquals(
          List.of("b", "b", "b", "b", "b"),
          beams == 1 ? answer.symbols() : longest(search, options));
      if (beams == 1) {
        assertFalse(answer.complete());
      }
    }
    SequenceSearch stops = new SequenceSearch(decoder(7, 9, 0, 0), symbols);
    assertEquals(0, stops.greedy(new String[7]));
    assertTrue(stops.complete());
    assertEquals(List.of(), stops.run(DecodingOptions.beam(2)).get(0).symbols());
  }

  private static List<String> longest(SequenceSearch search, DecodingOptions options) {
    return search
        .run(
            DecodingOptions.builder()
                .beams(options.beams())
                .best(options.beams())
                .longest(options.longest())
                .build())
        .stream()
        .map(Decoded::symbols)
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  @Test
  void drawsByProbability() {
    HistoryDecoder decoder = new HistoryDecoder(4, 1, 3);
    double[] logs = decoder.logProbabilities(new int[0]);
    Integer[] order = {0, 1, 2, 3};
    Arrays.sort(order, Comparator.comparingDouble(symbol -> -logs[symbol]));
    int draws = 20_000;
    assertShares(decoder, DecodingOptions.builder(), exponentials(logs, 1), draws);
    assertShares(decoder, DecodingOptions.builder().temperature(2), exponentials(logs, 2), draws);
    double[] two = new double[4];
    two[order[0]] = Math.exp(logs[order[0]]);
    two[order[1]] = Math.exp(logs[order[1]]);
    assertShares(decoder, DecodingOptions.builder().topK(2), two, draws);
    double both = two[order[0]] + two[order[1]];
    assertShares(decoder, DecodingOptions.builder().topP(both - 1e-3), two, draws);
    double[] one = new double[4];
    one[order[0]] = 1;
    assertShares(decoder, DecodingOptions.builder().topP(1e-9), one, 100);
    assertShares(decoder, DecodingOptions.builder().topK(1), one, 100);
  }

  private static double[] exponentials(double[] logs, double temperature) {
    return Arrays.stream(logs).map(log -> Math.exp(log / temperature)).toArray();
  }

  private static void assertShares(
      HistoryDecoder decoder, DecodingOptions.Builder builder, double[] weights, int draws) {
    SequenceSearch search = new SequenceSearch(decoder, decoder.symbols());
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int seed = 0; seed < draws; seed++) {
      counts.merge(search.run(builder.sample(seed).build()).get(0).symbols(), 1, Integer::sum);
    }
    double all = Arrays.stream(weights).sum();
    for (int symbol = 0; symbol < weights.length; symbol++) {
      List<String> sequence =
          symbol == 0 ? List.of() : List.of(String.valueOf((char) ('a' + symbol)));
      double share = (double) counts.getOrDefault(sequence, 0) / draws;
      // four standard deviations of a share of 20,000 draws are below 0.015
      assertEquals(weights[symbol] / all, share, 0.015, "symbol " + symbol);
    }
  }

  @Test
  void theSameSeedDrawsTheSame() {
    HistoryDecoder decoder = new HistoryDecoder(9, 12, 5);
    SequenceSearch search = new SequenceSearch(decoder, decoder.symbols());
    List<Decoded> first = search.run(DecodingOptions.builder().sample(11).build());
    assertEquals(first, search.run(DecodingOptions.builder().sample(11).build()));
    long distinct =
        LongStream.range(0, 20)
            .mapToObj(seed -> search.run(DecodingOptions.builder().sample(seed).build()))
            .distinct()
            .count();
    assertTrue(distinct > 10, distinct + " of 20 seeds draw different sequences");
  }

  @Test
  void listenersAreToldEachSymbolOfWhatIsDecided() {
    HistoryDecoder decoder = new HistoryDecoder(5, 8, 2);
    List<String> told = new ArrayList<>();
    double[] sum = {0};
    DecodingOptions options =
        DecodingOptions.builder()
            .prefix(List.of("d"))
            .listener(
                (symbol, logProbability) -> {
                  told.add(symbol);
                  sum[0] += logProbability;
                })
            .build();
    Decoded answer = new SequenceSearch(decoder, decoder.symbols()).run(options).get(0);
    assertEquals(answer.symbols().subList(1, answer.symbols().size()), told);
    assertTrue(answer.logProbability() <= sum[0] + 1e-12, "the boundary is not told");
  }

  @Test
  void refusesWhatMakesNoSense() {
    DecodingOptions.Builder options = DecodingOptions.builder();
    refused("beams is 0, must be 1 to 1024", () -> options.beams(0));
    refused("best is 0, must be at least 1", () -> options.best(0));
    refused("temperature is 0.0, must be 0.01 to 100", () -> options.temperature(0));
    refused("temperature is NaN, must be 0.01 to 100", () -> options.temperature(Double.NaN));
    refused("topP is 0.0, must be above 0, up to 1", () -> options.topP(0));
    refused("topK is 0, must be at least 1", () -> options.topK(0));
    refused("lengthPenalty is -1.0, must be 0 to 10", () -> options.lengthPenalty(-1));
    refused("longest is 0, must be at least 1", () -> options.longest(0));
    refused(
        "best is 3, must be at most the beams, 2",
        () -> DecodingOptions.builder().beams(2).best(3).build());
    refused(
        "a beam of 2 decides, and sampling draws; choose one",
        () -> DecodingOptions.builder().beams(2).sample(1).build());
    refused(
        "a beam of 2 decides at its end; a listener needs a beam of 1",
        () -> DecodingOptions.builder().beams(2).listener((symbol, log) -> {}).build());
    HistoryDecoder decoder = new HistoryDecoder(3, 2, 0);
    SequenceSearch search = new SequenceSearch(decoder, decoder.symbols());
    refused(
        "symbol 1 is \"z\", which is none of the 2 that the model knows",
        () -> search.run(DecodingOptions.builder().prefix(List.of("b", "z")).build()));
    refused(
        "the sequence has 3 symbols, the model makes at most 2",
        () -> search.run(DecodingOptions.builder().prefix(List.of("b", "b", "b")).build()));
    refused(
        "there is room for 1 symbols, must be for at least 2", () -> search.greedy(new String[1]));
  }

  @Test
  void damagedWeightsEndTheSearch() {
    Vocabulary symbols = new HistoryDecoder(3, 7, 0).symbols();
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      SequenceSearch search = new SequenceSearch(decoder(7, 0, bad, 1), symbols);
      for (DecodingOptions options :
          List.of(
              DecodingOptions.greedy(),
              DecodingOptions.beam(3),
              DecodingOptions.builder().sample(1).build())) {
        IllegalStateException refusal =
            assertThrows(IllegalStateException.class, () -> search.run(options));
        assertEquals(
            "the scores of symbol 0 are not finite; the weights of the model are damaged",
            refusal.getMessage());
      }
      assertThrows(IllegalStateException.class, () -> search.greedy(new String[7]));
    }
  }

  private static void refused(String message, org.junit.jupiter.api.function.Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  /** A decoder with the same three logits at every step. */
  private static Decoder decoder(int longest, float... logits) {
    Rows rows = new Rows(8, logits.length);
    for (float[] row : rows.values()) {
      System.arraycopy(logits, 0, row, 0, logits.length);
    }
    return new Decoder() {
      @Override
      public Rows step(Hypotheses hypotheses) {
        return rows;
      }

      @Override
      public int vocabulary() {
        return logits.length;
      }

      @Override
      public int longest() {
        return longest;
      }
    };
  }

  private static double logProbability(HistoryDecoder decoder, Decoded decoded) {
    int[] symbols = decoded.symbols().stream().mapToInt(text -> text.charAt(0) - 'a').toArray();
    double sum = 0;
    for (int i = 0; i < symbols.length; i++) {
      sum += decoder.logProbabilities(Arrays.copyOf(symbols, i))[symbols[i]];
    }
    return decoded.complete() ? sum + decoder.logProbabilities(symbols)[0] : sum;
  }

  /** All sequences; one of the most symbols is complete if it would stop there. */
  private static void enumerate(
      HistoryDecoder decoder, int[] history, double sum, double penalty, List<Decoded> all) {
    double[] logs = decoder.logProbabilities(history);
    boolean full = history.length == decoder.longest();
    boolean stops = Arrays.stream(logs).max().orElseThrow() == logs[0];
    if (!full || stops) {
      all.add(decoded(history, sum + logs[0], history.length + 1, penalty, true));
    } else {
      all.add(decoded(history, sum, history.length, penalty, false));
    }
    for (int symbol = 1; symbol < decoder.vocabulary() && !full; symbol++) {
      int[] longer = Arrays.copyOf(history, history.length + 1);
      longer[history.length] = symbol;
      enumerate(decoder, longer, sum + logs[symbol], penalty, all);
    }
  }

  private static Decoded decoded(
      int[] symbols, double sum, int length, double penalty, boolean complete) {
    List<String> texts =
        Arrays.stream(symbols).mapToObj(symbol -> String.valueOf((char) ('a' + symbol))).toList();
    return new Decoded(texts, sum, sum / Math.pow(length, penalty), complete);
  }
}
