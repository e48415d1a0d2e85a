package dev.heed.processor.lower;

import dev.heed.dsl.spec.ScoreSpec;
import dev.heed.processor.graph.DotProduct;
import dev.heed.processor.graph.Relevance;
import dev.heed.processor.graph.Score;
import dev.heed.processor.graph.Softmax;
import java.util.List;
import java.util.OptionalDouble;

/** How relevance is computed. */
final class ScoreLowering {

  private ScoreLowering() {}

  static Relevance lower(ScoreSpec score) {
    Score product =
        switch (score.kind()) {
          case SCALED -> new DotProduct(score.scale());
          case DOT -> new DotProduct(OptionalDouble.of(1));
        };
    return new Relevance(product, List.of(), new Softmax());
  }
}
