package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.TrainingRuns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;

/** Steps of DL4J's SameDiff: its automatic gradients, Adam with decoupled weight decay. */
final class Dl4jTraining implements TrainingRuns {

  private static final double LEARNING_RATE = 1e-4;
  private static final double DECAY = 0.01;

  private final SameDiff graph;
  private final Dl4jBatches batches;

  private Dl4jTraining(SameDiff graph, Dl4jBatches batches) {
    this.graph = graph;
    this.batches = batches;
  }

  static TrainingRuns open(Subject subject, int n, int steps) throws IOException {
    SameDiff graph = Dl4jEncoder.graph(subject, MiniBatch.SEQUENCES, n, false);
    SDVariable labels =
        graph.placeHolder("labels", DataType.INT32, (long) MiniBatch.SEQUENCES * n);
    SDVariable logits = graph.getVariable(Dl4jEncoder.LOGITS);
    graph.loss().sparseSoftmaxCrossEntropy(logits, labels).mean("loss");
    graph.setLossVariables("loss");
    graph.setTrainingConfig(
        TrainingConfig.builder()
            .updater(new Adam(LEARNING_RATE))
            .weightDecay(DECAY, true)
            .dataSetFeatureMapping(Dl4jEncoder.IDS)
            .dataSetLabelMapping("labels")
            .build());
    List<MultiDataSet> sets = new ArrayList<>();
    for (MiniBatch batch : MiniBatch.of(subject.model(), n, steps)) {
      sets.add(
          new MultiDataSet(
              Nd4j.createFromArray(batch.ids()), Nd4j.createFromArray(batch.labels())));
    }
    return new Dl4jTraining(graph, new Dl4jBatches(sets));
  }

  @Override
  public double run() {
    batches.reset();
    return graph.fit(batches, 1).lossCurve().meanLoss("loss", 0);
  }
}
