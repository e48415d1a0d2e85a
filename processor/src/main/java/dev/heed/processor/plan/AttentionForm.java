package dev.heed.processor.plan;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * What an attention computes, whoever's parameters it reads.
 *
 * @param heads how many heads
 * @param score the scores of queries and keys
 * @param edits what is done to them, in order
 * @param normaliser what makes weights of them
 * @param visibility what each row considers
 */
public record AttentionForm(
    Heads heads,
    ScoreKernel score,
    List<ScoreKernel> edits,
    ScoreKernel normaliser,
    Visibility visibility) {

  public AttentionForm {
    edits = List.copyOf(edits);
  }

  /** All steps of the scores in order. */
  public List<ScoreKernel> steps() {
    List<ScoreKernel> steps = new ArrayList<>();
    steps.add(score);
    steps.addAll(edits);
    steps.add(normaliser);
    return steps;
  }

  /** Whether the runtime has vector kernels for it. */
  public boolean hasVectorKernels() {
    return score instanceof DotProductKernel
        && edits.isEmpty()
        && !visibility.edges()
        && normaliser.equals(new SoftmaxKernel());
  }

  /** Whether a step of its scores looks at the places of queries and keys. */
  public boolean looksAtPlaces() {
    return steps().stream().anyMatch(ScoreKernel::looksAtPlaces);
  }

  /** Whether gradients of keys and values are sums of what several heads or blocks add. */
  public boolean adds() {
    return visibility.restricts() || heads.share();
  }

  /** What tells it from other attentions: {@code 4x16}, {@code 8in2x16to32back5}. */
  String name() {
    StringBuilder name = new StringBuilder().append(heads.count());
    if (heads.share()) {
      name.append("in").append(heads.groups());
    }
    name.append('x').append(heads.width());
    if (heads.valueWidth() != heads.width()) {
      name.append("to").append(heads.valueWidth());
    }
    steps().forEach(step -> name.append(step.suffix()));
    String visible = visibility.edges() ? "OverEdges" : visibility.toString().replace(" ", "");
    return name.append(visible).toString();
  }
}
