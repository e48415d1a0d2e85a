package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.TrainingRuns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Steps of DL4J's SameDiff: its {@code fit}, Adam with decoupled weight decay. */
final class Dl4jTraining implements TrainingRuns {

  private static final double LEARNING_RATE = 1e-4;
  private static final double DECAY = 0.01;
  private static final String LABELS = "labels";
  private static final String LOSS = "loss";

  private final SameDiff graph;
  private final Dl4jBatches batches;

  private Dl4jTraining(SameDiff graph, Dl4jBatches batches) {
    this.graph = graph;
    this.batches = batches;
  }

  static TrainingRuns open(Subject subject, int n, int steps) throws IOException {
    SameDiff graph = Dl4jEncoder.trainable(subject, MiniBatch.SEQUENCES, n);
    long rows = (long) MiniBatch.SEQUENCES * n;
    SDVariable labels = graph.placeHolder(LABELS, DataType.FLOAT, rows, Tag.values().length);
    graph.loss().softmaxCrossEntropy(LOSS, labels, graph.getVariable(Dl4jEncoder.LOGITS), null);
    graph.setLossVariables(LOSS);
    graph.setTrainingConfig(
        TrainingConfig.builder()
            .updater(new Adam(LEARNING_RATE))
            .weightDecay(DECAY, true)
            .dataSetFeatureMapping(Dl4jEncoder.IDS)
            .dataSetLabelMapping(LABELS)
            .build());
    List<MultiDataSet> sets = new ArrayList<>();
    for (MiniBatch batch : MiniBatch.of(subject.model(), n, steps)) {
      sets.add(new MultiDataSet(Nd4j.createFromArray(batch.ids()), oneHot(batch.labels())));
    }
    return new Dl4jTraining(graph, new Dl4jBatches(sets));
  }

  private static INDArray oneHot(int[] labels) {
    float[][] rows = new float[labels.length][Tag.values().length];
    for (int row = 0; row < rows.length; row++) {
      rows[row][labels[row]] = 1;
    }
    return Nd4j.createFromArray(rows);
  }

  /**
   * Trains; {@code fit} of this version tells no loss, so that the answer is the number of epochs.
   */
  @Override
  public double run() {
    batches.reset();
    return graph.fit(batches, 1).trainingEpochs();
  }

  @Override
  public double firstLoss() {
    batches.reset();
    org.nd4j.linalg.dataset.api.MultiDataSet batch = batches.next();
    Map<String, INDArray> inputs =
        Map.of(Dl4jEncoder.IDS, batch.getFeatures(0), LABELS, batch.getLabels(0));
    INDArray loss = graph.output(inputs, LOSS).get(LOSS);
    if (loss == null) {
      throw new IllegalStateException("DL4J computes no " + LOSS);
    }
    return loss.getDouble(0);
  }
}
