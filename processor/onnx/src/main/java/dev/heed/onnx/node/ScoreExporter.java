package dev.heed.onnx.node;

import dev.heed.processor.graph.Attend;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.rule.Rule;

/**
 * Writes a step of attention's scores.
 *
 * @param <S> the step
 */
public interface ScoreExporter<S extends ScoreStep> extends Rule<S> {

  /**
   * Appends the operators of one step.
   *
   * @param node the attention around it
   * @param read {@code [heads, n, n]} of the step before; for a score queries {@code [heads, n,
   *     width]} and keys {@code [heads, width, n]}
   * @return what comes out, {@code [heads, n, n]}
   */
  String export(S step, Attend node, GraphBuilder graph, String... read);
}
