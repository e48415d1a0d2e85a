package dev.heed.processor.lower;

import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.NormaliserSpec;
import dev.heed.dsl.spec.RelativePositionSpec;
import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.processor.graph.Additive;
import dev.heed.processor.graph.Alibi;
import dev.heed.processor.graph.BucketBias;
import dev.heed.processor.graph.DotProduct;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Normaliser;
import dev.heed.processor.graph.Parameter.Initial;
import dev.heed.processor.graph.ParameterId;
import dev.heed.processor.graph.Relevance;
import dev.heed.processor.graph.ReluNormaliser;
import dev.heed.processor.graph.Score;
import dev.heed.processor.graph.ScoreEdit;
import dev.heed.processor.graph.SigmoidNormaliser;
import dev.heed.processor.graph.SinkSoftmax;
import dev.heed.processor.graph.SoftCap;
import dev.heed.processor.graph.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How relevance is computed: the score, what is done to it, and what makes weights of it. */
final class ScoreLowering {

  private ScoreLowering() {}

  static Relevance lower(AttentionSpec layer, Heads heads, Scope scope) {
    return new Relevance(
        score(layer.score(), heads, scope),
        edits(layer, scope),
        normaliser(layer.normaliser(), heads, scope));
  }

  /** Without positions, which an input and symbols have none in common of, by softmax. */
  static Relevance lower(ScoreSpec score, Heads heads, Scope scope) {
    List<ScoreEdit> edits = new ArrayList<>();
    score.softCap().ifPresent(cap -> edits.add(new SoftCap(cap)));
    return new Relevance(score(score, heads, scope), edits, new Softmax());
  }

  private static Score score(ScoreSpec score, Heads heads, Scope scope) {
    return switch (score.kind()) {
      case SCALED -> new DotProduct(score.scale());
      case DOT -> new DotProduct(OptionalDouble.of(1));
      case ADDITIVE ->
          new Additive(
              scope.parameter(
                  "score.weight",
                  new Initial.Uniform(1 / Math.sqrt(heads.width())),
                  heads.count(),
                  heads.width()));
    };
  }

  private static Normaliser normaliser(NormaliserSpec normaliser, Heads heads, Scope scope) {
    return switch (normaliser.kind()) {
      case SOFTMAX ->
          normaliser.sinks()
              ? new SinkSoftmax(scope.parameter("sinks", new Initial.Constant(0), heads.count()))
              : new Softmax();
      case RELU -> new ReluNormaliser();
      case SIGMOID -> new SigmoidNormaliser();
    };
  }

  private static List<ScoreEdit> edits(AttentionSpec layer, Scope scope) {
    List<ScoreEdit> edits = new ArrayList<>();
    // before what positions add, as ONNX has it
    layer.score().softCap().ifPresent(cap -> edits.add(new SoftCap(cap)));
    if (layer.position() instanceof RelativePositionSpec.Alibi) {
      edits.add(new Alibi());
    } else if (layer.position() instanceof RelativePositionSpec.Buckets buckets) {
      edits.add(bias(buckets, layer, scope));
    }
    edits.addAll(EdgesLowering.biases(layer, scope));
    return edits;
  }

  private static BucketBias bias(
      RelativePositionSpec.Buckets buckets, AttentionSpec layer, Scope scope) {
    int heads = layer.heads().count();
    Initial initial = new Initial.Normal(0.02);
    ParameterId table = scope.steady("relative.weight", initial, buckets.buckets(), heads);
    boolean causal = layer.visibility().ahead().equals(OptionalInt.of(0));
    return new BucketBias(table, buckets.buckets(), buckets.distance(), causal);
  }
}
