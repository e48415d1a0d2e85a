package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.VectorBatch;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.train.OptimiserKind;
import dev.heed.runtime.train.Trainable;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingLoop;
import dev.heed.runtime.train.TrainingOptions;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Models that PyTorch computed and trained, from its own weights files. */
class PyTorchTest {

  /** Both sides compute with floats: 1e-6 of a logit by a dozen layers. */
  private static final double LOGITS = 1e-4;

  /** Of the largest gradient of the tensor, or 1 % of the largest of all where it is smaller. */
  private static final double GRADIENT = 1e-4;

  /** Of a weight of about 1, after five steps at a rate of 0.01. */
  private static final double TRAINED = 1e-3;

  /**
   * A step of Adam is about the rate whatever a gradient's size: where PyTorch's gradient is
   * rounding noise, below this share of the largest, its direction is noise too.
   */
  private static final double NOISE = 1e-5;

  static Stream<String> fixtures() {
    return Stream.of(
        "encoder-after", "encoder-before", "attention", "bert", "gpt2", "llama", "t5", "vit");
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  void logitsAndGradientsAreThoseOfPyTorch(String name) throws Exception {
    PyTorchFixture fixture = new PyTorchFixture(name);
    CompiledModel model = fixture.model();
    Parameters weights = fixture.weights();
    Batch<?> inputs = fixture.inputs();
    float[][] expected = fixture.logits();
    float[][] logits = model.forward(weights).apply(inputs);
    assertEquals(expected.length, logits.length);
    for (int row = 0; row < logits.length; row++) {
      for (int c = 0; c < logits[row].length; c++) {
        double tolerance = LOGITS * Math.max(1, Math.abs(expected[row][c]));
        assertEquals(expected[row][c], logits[row][c], tolerance, "logits " + row + ", " + c);
      }
    }
    EachTargets targets = fixture.targets();
    Gradients gradients = new Gradients(model.declarations());
    Trainable training = model.trainingOfAnyInput(weights);
    training.newWorker().accumulate(inputs, targets, 1f / targets.known(), 7, gradients);
    assertGradients(fixture.gradients(), gradients);
  }

  private static void assertGradients(Parameters expected, Gradients gradients) {
    double largest = largest(expected);
    for (int i = 0; i < expected.size(); i++) {
      String name = expected.declarations().get(i).name();
      double tolerance = GRADIENT * Math.max(largest(expected.values(i)), 0.01 * largest);
      for (int row = 0; row < expected.values(i).length; row++) {
        for (int c = 0; c < expected.values(i)[row].length; c++) {
          float slope = gradients.row(i, row)[c];
          assertEquals(expected.values(i)[row][c], slope, tolerance, name + " " + row + ", " + c);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(OptimiserKind.class)
  void fiveStepsOfTrainingAreThoseOfPyTorch(OptimiserKind optimiser) throws Exception {
    for (String name : fixtures().toList()) {
      PyTorchFixture fixture = new PyTorchFixture(name);
      Parameters weights = train(fixture, optimiser);
      Parameters expected = fixture.trained(optimiser == OptimiserKind.SGD ? "sgd" : "adamw");
      Parameters slopes = fixture.gradients();
      double noise = optimiser == OptimiserKind.SGD ? 0 : NOISE * largest(slopes);
      int compared = 0;
      for (int i = 0; i < weights.size(); i++) {
        String parameter = name + " " + weights.declarations().get(i).name();
        for (int row = 0; row < weights.values(i).length; row++) {
          for (int c = 0; c < weights.values(i)[row].length; c++) {
            if (Math.abs(slopes.values(i)[row][c]) >= noise) {
              float trained = weights.values(i)[row][c];
              String place = parameter + " " + row + ", " + c;
              assertEquals(expected.values(i)[row][c], trained, TRAINED, place);
              compared++;
            }
          }
        }
      }
      long size = weights.declarations().stream().mapToLong(one -> one.size()).sum();
      assertEquals(1.0, (double) compared / size, 0.1, name + ": share of weights compared");
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // inputs of any kind
  private static Parameters train(PyTorchFixture fixture, OptimiserKind optimiser)
      throws Exception {
    Parameters weights = fixture.weights();
    TrainingOptions options =
        TrainingOptions.builder()
            .optimiser(optimiser)
            .epochs(5)
            .rows(1000)
            .learningRate(0.01)
            .momentum(0.9)
            .weightDecay(0.1)
            .clip(Double.POSITIVE_INFINITY)
            .warmUpShare(0)
            .finalShare(1)
            .build();
    Trainable training = fixture.model().trainingOfAnyInput(weights);
    EachTargets targets = fixture.targets();
    Batch inputs = fixture.inputs();
    // no development examples, so that the last step's weights stay
    Batch none = inputs instanceof WordBatch ? new WordBatch() : new VectorBatch();
    new TrainingLoop(training, options)
        .run(inputs, targets, none, new EachTargets(), new TrainingListener() {});
    return weights;
  }

  private static double largest(Parameters parameters) {
    double largest = 0;
    for (int i = 0; i < parameters.size(); i++) {
      largest = Math.max(largest, largest(parameters.values(i)));
    }
    return largest;
  }

  private static double largest(float[][] rows) {
    double largest = 0;
    for (float[] row : rows) {
      for (float element : row) {
        largest = Math.max(largest, Math.abs(element));
      }
    }
    return largest;
  }
}
