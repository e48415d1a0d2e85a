package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Alibi;
import java.util.List;

/** Plans {@link Alibi}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AlibiPlanner implements ScorePlanner<Alibi> {

  @Override
  public Class<Alibi> subject() {
    return Alibi.class;
  }

  @Override
  public Planned plan(Alibi step, Surroundings around) {
    return new Planned(
        new AlibiKernel(),
        List.of(DistanceLine.SCRATCH, new Operand.Slopes(around.heads().count())),
        List.of());
  }
}
