package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.ReluNormaliser;

/** Plans {@link ReluNormaliser}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class ReluNormaliserPlanner implements ScorePlanner<ReluNormaliser> {

  @Override
  public Class<ReluNormaliser> subject() {
    return ReluNormaliser.class;
  }

  @Override
  public Planned plan(ReluNormaliser step, Surroundings around) {
    return new Planned(new ReluNormaliserKernel());
  }
}
