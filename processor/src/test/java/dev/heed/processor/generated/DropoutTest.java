package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.heed.processor.reference.CentralDifferences;
import dev.heed.processor.reference.ReferenceModel;
import dev.heed.processor.reference.Sentence;
import dev.heed.processor.reference.Tensors;
import dev.heed.processor.reference.Wanted;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.Trainable;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What dropout drops shows in the gradient of the word table, if every word of a sentence is
 * another one: an element that was dropped has exactly no gradient.
 */
class DropoutTest {

  private static final int WORDS = 49;
  private static final int WIDTH = 13;
  private static final int LABELS = 3;
  private static final int EMBEDDING = 0;

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.5", "0.9"})
  void dropsItsShareInEveryColumn(String rate) {
    Run run = new Run("dropout " + rate);
    double keep = 1 - Double.parseDouble(rate);
    int seeds = 40;
    int[] kept = new int[WIDTH];
    for (int seed = 0; seed < seeds; seed++) {
      boolean[][] mask = run.mask(seed);
      for (boolean[] row : mask) {
        for (int c = 0; c < WIDTH; c++) {
          kept[c] += row[c] ? 1 : 0;
        }
      }
    }
    int draws = seeds * WORDS;
    // five standard deviations of a share of independent draws
    double tolerance = 5 * Math.sqrt(keep * (1 - keep) / draws);
    for (int c = 0; c < WIDTH; c++) {
      assertEquals(keep, (double) kept[c] / draws, tolerance, "column " + c);
    }
    int all = Arrays.stream(kept).sum();
    assertEquals(keep, (double) all / (draws * WIDTH), tolerance / Math.sqrt(WIDTH), "all");
  }

  @Test
  void neighboursAreDroppedIndependently() {
    Run run = new Run("dropout 0.5");
    int along = 0;
    int across = 0;
    int seeds = 40;
    for (int seed = 0; seed < seeds; seed++) {
      boolean[][] mask = run.mask(seed);
      boolean[][] next = run.mask(seed + 1);
      for (int i = 1; i < WORDS; i++) {
        for (int c = 1; c < WIDTH; c++) {
          along += mask[i][c] == mask[i][c - 1] ? 1 : 0;
          across += mask[i][c] == mask[i - 1][c] ? 1 : 0;
        }
      }
      assertFalse(Arrays.deepEquals(mask, next), "seeds " + seed + " and the next");
    }
    double draws = seeds * (WORDS - 1.0) * (WIDTH - 1);
    double tolerance = 5 * Math.sqrt(0.25 / draws);
    assertEquals(0.5, along / draws, tolerance, "along a row");
    assertEquals(0.5, across / draws, tolerance, "from row to row");
  }

  @Test
  void twoDropoutsDropIndependently() {
    Run run = new Run("dropout 0.5\ndropout 0.5");
    double kept = 0;
    int seeds = 40;
    for (int seed = 0; seed < seeds; seed++) {
      for (boolean[] row : run.mask(seed)) {
        kept += IntStream.range(0, WIDTH).filter(c -> row[c]).count();
      }
    }
    double draws = (double) seeds * WORDS * WIDTH;
    assertEquals(0.25, kept / draws, 5 * Math.sqrt(0.25 * 0.75 / draws));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.1", "0.5", "0.9"})
  void lossAndGradientAreThoseOfTheMaskedAndScaledInput(String rate) {
    Run run = new Run("dropout " + rate);
    double scale = 1 / (1 - Double.parseDouble(rate));
    Gradients gradients = new Gradients(run.model.declarations());
    double loss = run.accumulate(11, gradients);
    boolean[][] mask = run.mask(11);
    Map<String, double[][]> tensors = RandomInputs.tensors(run.parameters);
    double[][] table = Objects.requireNonNull(tensors.get("embedding.weight"));
    Sentence sentence = RandomInputs.sentence(run.batch, 0);
    for (int i = 0; i < WORDS; i++) {
      for (int c = 0; c < WIDTH; c++) {
        table[sentence.words()[i]][c] *= mask[i][c] ? scale : 0;
      }
    }
    ReferenceModel reference = new ReferenceModel(run.model.spec(), LABELS, Tensors.of(tensors));
    Wanted classes = Wanted.classes(RandomInputs.classes(run.targets).get(0));
    double expected = reference.loss(sentence, classes);
    assertEquals(expected, loss, 1e-5 * expected);
    CentralDifferences differences =
        new CentralDifferences(tensors, () -> reference.loss(sentence, classes));
    for (int i = 0; i < WORDS; i += 7) {
      int word = sentence.words()[i];
      for (int c = 0; c < WIDTH; c++) {
        double slope = differences.slope("embedding.weight", word, c) * (mask[i][c] ? scale : 0);
        assertEquals(slope, gradients.row(EMBEDDING, word)[c], 1e-5 * scale, i + ", " + c);
      }
    }
  }

  @Test
  void theSameSeedDropsTheSameInEveryWorker() {
    Run run = new Run("dense 7 gelu\ndropout 0.3\nresidual { attention; dropout 0.3 }");
    Gradients first = new Gradients(run.model.declarations());
    Gradients second = new Gradients(run.model.declarations());
    Gradients other = new Gradients(run.model.declarations());
    double loss = run.accumulate(5, first);
    assertEquals(loss, run.accumulate(5, second));
    assertNotEquals(loss, run.accumulate(6, other));
    for (int i = 0; i < run.parameters.size(); i++) {
      for (int row = 0; row < run.model.declarations().get(i).rows(); row++) {
        assertArrayEquals(first.row(i, row), second.row(i, row));
      }
    }
  }

  /**
   * If a tensor moves along its gradient, the loss has a slope of the gradient's length. The loss
   * of 49 words in float is uncertain by about 1e-5, so a step of 1e-2 to both sides shows the
   * slope to 5e-4; a backward pass with another mask is far off.
   */
  @Test
  void theGradientIsThatOfTheSameMaskThroughoutTheModel() {
    Run run =
        new Run(
            """
            dropout 0.2
            residual { norm; attention { heads 13 }; dropout 0.5 }
            residual { norm; dropout 0.4; dense 20 gelu; dropout 0.3; dense 13 none }
            """);
    Gradients gradients = new Gradients(run.model.declarations());
    run.accumulate(3, gradients);
    for (int i = 0; i < run.parameters.size(); i++) {
      double length = run.move(i, gradients, 0);
      // a key's bias moves all scores of a row alike, so that it has no slope but rounding errors
      if (length < 1e-3) {
        assertEquals("attention.key.bias", run.model.declarations().get(i).name());
        continue;
      }
      double step = 1e-2 / length;
      run.move(i, gradients, step);
      double above = run.accumulate(3, new Gradients(run.model.declarations()));
      run.move(i, gradients, -2 * step);
      double below = run.accumulate(3, new Gradients(run.model.declarations()));
      run.move(i, gradients, step);
      String name = run.model.declarations().get(i).name();
      assertEquals(length, (above - below) / 2e-2, 0.01 * length + 5e-4, name);
    }
  }

  /** One model, parameters, and a sentence of different words with a target for each. */
  private static final class Run {
    final CompiledModel model;
    final Parameters parameters;
    final WordBatch batch = new WordBatch();
    final EachTargets targets = new EachTargets();
    private final Trainable<WordBatch, EachTargets> training;

    Run(String layers) {
      model = CompiledModel.of(Samples.text(WORDS + 1, WIDTH, LABELS, layers));
      RandomInputs random = new RandomInputs(17);
      parameters = random.parameters(model.declarations());
      assertEquals("embedding.weight", model.declarations().get(EMBEDDING).name());
      WordEncoder encoder = RandomInputs.encoder(model.spec());
      encoder.append(IntStream.rangeClosed(1, WORDS).mapToObj(i -> "w" + i).toList(), batch);
      targets.add(IntStream.range(0, WORDS).map(i -> random.index(LABELS)).toArray());
      training = model.training(parameters);
    }

    double accumulate(long seed, Gradients gradients) {
      training.parametersChanged();
      return training.newWorker().accumulate(batch, targets, 1, seed, gradients);
    }

    /** What is kept, {@code [word][column]}. */
    boolean[][] mask(long seed) {
      Gradients gradients = new Gradients(model.declarations());
      accumulate(seed, gradients);
      boolean[][] mask = new boolean[WORDS][WIDTH];
      for (int i = 0; i < WORDS; i++) {
        float[] row = gradients.row(EMBEDDING, batch.words()[i]);
        for (int c = 0; c < WIDTH; c++) {
          mask[i][c] = row[c] != 0;
        }
      }
      return mask;
    }

    /** Moves one parameter along its gradient and returns the gradient's length. */
    double move(int index, Gradients gradients, double step) {
      double squares = 0;
      for (int row = 0; row < parameters.values(index).length; row++) {
        float[] gradient = gradients.row(index, row);
        for (int c = 0; c < gradient.length; c++) {
          squares += (double) gradient[c] * gradient[c];
          parameters.values(index)[row][c] += (float) (step * gradient[c]);
        }
      }
      return Math.sqrt(squares);
    }
  }
}
