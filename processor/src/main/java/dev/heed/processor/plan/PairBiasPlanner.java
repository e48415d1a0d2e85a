package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.PairBias;
import dev.heed.processor.graph.PairBias.Between;
import java.util.List;

/** Plans {@link PairBias}: over edges, the batch has a kind for each edge, else for each pair. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class PairBiasPlanner implements ScorePlanner<PairBias> {

  @Override
  public Class<PairBias> subject() {
    return PairBias.class;
  }

  @Override
  public Planned plan(PairBias step, Surroundings around) {
    boolean edges = around.visibility().edges();
    Operand table = new Operand.Table(step.table());
    String kinds = step.of() == Between.EDGE ? "edgeTypes" : "distances";
    List<Operand> operands =
        edges
            ? List.of(new Operand.Column("neighbourTypes"), table)
            : List.of(new Operand.Column(kinds), new Operand.Column("pairStarts"), table);
    return new Planned(
        new PairBiasKernel(step.of(), edges),
        operands,
        List.of(new Operand.Gradient(List.of(step.table()))));
  }
}
