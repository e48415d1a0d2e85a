package dev.heed.processor.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How relevant the rows of a sequence are to each other.
 *
 * @param score what a query and a key come to
 * @param edits what is done to it, in order
 * @param normaliser what makes weights of all that a query considers
 */
public record Relevance(Score score, List<ScoreEdit> edits, Normaliser normaliser) {

  /** The softmax of scaled dot products. */
  public static final Relevance SCALED = new Relevance(DotProduct.SCALED, List.of(), new Softmax());

  public Relevance {
    edits = List.copyOf(edits);
  }

  /** All steps in order. */
  public List<ScoreStep> steps() {
    List<ScoreStep> steps = new ArrayList<>();
    steps.add(score);
    steps.addAll(edits);
    steps.add(normaliser);
    return steps;
  }

  /** The parameters of all steps. */
  public List<ParameterId> parameters() {
    return steps().stream().flatMap(step -> step.parameters().stream()).toList();
  }

  void verify(Expectations expect, Heads heads) {
    steps().forEach(step -> step.verify(expect, heads));
  }

  /** What differs from {@link #SCALED}, empty where nothing does. */
  @Override
  public String toString() {
    return steps().stream()
        .map(ScoreStep::toString)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
