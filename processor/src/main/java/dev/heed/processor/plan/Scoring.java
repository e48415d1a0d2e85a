package dev.heed.processor.plan;

import dev.heed.processor.graph.Heads;
import dev.heed.processor.graph.Length;
import dev.heed.processor.graph.Relevance;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.ScorePlanner.Planned;
import dev.heed.processor.plan.ScorePlanner.Surroundings;
import dev.heed.processor.rule.Registry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of an attention's scores, planned.
 *
 * @param form what is computed
 * @param operands what the steps are called with, step by step
 * @param gradients what their backward pass takes beside that
 */
record Scoring(AttentionForm form, List<Operand> operands, List<Operand> gradients) {

  private static final Registry<ScorePlanner<?>> PLANNERS = Registry.of(ScorePlanner.class);

  static Scoring of(Heads heads, Relevance relevance, Visibility visibility, Length rows) {
    Visibility visible = visibility.within(rows);
    Surroundings around = new Surroundings(heads, visible, rows);
    List<ScoreKernel> kernels = new ArrayList<>();
    // what several steps take is passed once
    Set<Operand> operands = new LinkedHashSet<>();
    Set<Operand> gradients = new LinkedHashSet<>();
    for (ScoreStep step : relevance.steps()) {
      Planned planned = plan(step, around);
      kernels.add(planned.kernel());
      operands.addAll(planned.operands());
      gradients.addAll(planned.gradients());
    }
    int last = kernels.size() - 1;
    AttentionForm form =
        new AttentionForm(
            heads, kernels.get(0), kernels.subList(1, last), kernels.get(last), visible);
    return new Scoring(form, List.copyOf(operands), List.copyOf(gradients));
  }

  @SuppressWarnings("unchecked") // the registry finds the planner by the step's class
  private static Planned plan(ScoreStep step, Surroundings around) {
    return ((ScorePlanner<ScoreStep>) PLANNERS.forClassOf(step)).plan(step, around);
  }
}
