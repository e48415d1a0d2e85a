package dev.heed.processor.graph;

import java.util.List;

/**
 * {@code exp(score) / (exp(sink) + Σ exp(score))}: a score of the head's own takes its share and
 * gives nothing.
 *
 * @param sinks the parameter, {@code [heads]}
 */
public record SinkSoftmax(ParameterId sinks) implements Normaliser {

  @Override
  public List<ParameterId> parameters() {
    return List.of(sinks);
  }

  @Override
  public void verify(Expectations expect, Heads heads) {
    expect.shape(sinks, heads.count());
  }

  @Override
  public String toString() {
    return "sinks " + sinks;
  }
}
