package dev.heed.processor.plan;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.rule.Rule;
import java.util.List;

/**
 * Chooses the kernel of a step of attention's scores.
 *
 * @param <S> the step
 */
public interface ScorePlanner<S extends ScoreStep> extends Rule<S> {

  /**
   * The attention around a step.
   *
   * @param heads its heads
   * @param visibility what each row considers
   * @param rows how many rows a sequence has
   */
  record Surroundings(Heads heads, Visibility visibility, Length rows) {}

  /**
   * A step's kernel.
   *
   * @param kernel what is called
   * @param operands what attention passes to it
   * @param gradients what the backward pass takes beside them
   */
  record Planned(ScoreKernel kernel, List<Operand> operands, List<Operand> gradients) {

    /** A kernel that needs nothing but the scores. */
    Planned(ScoreKernel kernel) {
      this(kernel, List.of(), List.of());
    }
  }

  /** Plans one step. */
  Planned plan(S step, Surroundings around);
}
