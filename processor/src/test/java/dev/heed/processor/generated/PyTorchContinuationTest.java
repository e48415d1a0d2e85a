package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.sequence.Decoded;
import dev.heed.runtime.sequence.DecodingOptions;
import dev.heed.runtime.sequence.Hypotheses;
import dev.heed.runtime.sequence.SequenceSearch;
import dev.heed.runtime.sequence.SequenceTargets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What PyTorch's GPT-2 and T5 go on with, token for token, from their own weights files. */
class PyTorchContinuationTest {

  /** Both sides compute with floats; the likeliest token leads by 0.02 at least. */
  private static final double LOGITS = 1e-4;

  @ParameterizedTest
  @CsvSource({"gpt2-continuation, 30", "t5-continuation, 24"})
  void goesOnAsPyTorchDoes(String name, int longest) throws Exception {
    PyTorchFixture fixture = new PyTorchFixture(name);
    CompiledModel model = fixture.model();
    Parameters weights = fixture.weights();
    float[][] given = fixture.tensor("given");
    float[][] tokens = fixture.tensor("tokens");
    float[][] logits = fixture.tensor("logits");
    Vocabulary symbols = symbols(model.labels());
    int row = 0;
    for (int example = 0; example < given.length; example++) {
      List<String> words = words(given[example]);
      List<String> expected = words(tokens[example]);
      assertTrue(new HashSet<>(expected).size() >= 8, "the continuation tells tokens apart");
      Batch<?> batch = batch(fixture, words);
      DecodingOptions.Builder options = DecodingOptions.builder().longest(longest);
      if (model.isAlone()) {
        options.prefix(words);
      }
      Decoded found =
          new SequenceSearch(model.steps(weights, batch), symbols).run(options.build()).get(0);
      assertEquals(expected, found.symbols(), name + " " + example);
      int[] rows = expected.stream().mapToInt(symbols::row).toArray();
      SequenceTargets targets = new SequenceTargets();
      targets.add(rows);
      float[][] whole = model.decoder(weights).apply(batch, targets);
      float[][] steps = steps(model, weights, batch, rows);
      for (int i = 0; i < whole.length; i++) {
        for (int c = 0; c < whole[i].length; c++) {
          double tolerance = LOGITS * Math.max(1, Math.abs(logits[row + i][c]));
          assertEquals(logits[row + i][c], whole[i][c], tolerance, name + " " + i + ", " + c);
          assertEquals(whole[i][c], steps[i][c], name + " " + i + ", " + c);
        }
      }
      row += whole.length;
    }
    assertEquals(logits.length, row, "all logits are compared");
  }

  private static Batch<?> batch(PyTorchFixture fixture, List<String> words) {
    if (fixture.model().isAlone()) {
      return new SequenceTargets();
    }
    WordBatch batch = new WordBatch();
    fixture.encoder().append(words, batch);
    return batch;
  }

  private static float[][] steps(
      CompiledModel model, Parameters weights, Batch<?> batch, int[] rows) {
    var decoder = model.steps(weights, batch);
    Hypotheses hypotheses = new Hypotheses(1, decoder.longest() + 1);
    hypotheses.begin();
    float[][] steps = new float[rows.length + 1][];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Arrays.copyOf(decoder.step(hypotheses).values()[0], decoder.vocabulary());
      if (i < rows.length) {
        hypotheses.advance(1, new int[] {0}, new int[] {rows[i]});
      }
    }
    return steps;
  }

  private static List<String> words(float[] tokens) {
    List<String> words = new ArrayList<>();
    for (float token : tokens) {
      if (token >= 0) {
        words.add(PyTorchFixture.word((int) token));
      }
    }
    return words;
  }

  private static Vocabulary symbols(int count) {
    Vocabulary.Builder builder = Vocabulary.builder(count, 1);
    IntStream.range(1, count).mapToObj(PyTorchFixture::word).forEach(builder::add);
    return builder.build();
  }
}
