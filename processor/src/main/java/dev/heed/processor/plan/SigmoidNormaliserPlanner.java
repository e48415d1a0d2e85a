package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.SigmoidNormaliser;

/** Plans {@link SigmoidNormaliser}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SigmoidNormaliserPlanner implements ScorePlanner<SigmoidNormaliser> {

  @Override
  public Class<SigmoidNormaliser> subject() {
    return SigmoidNormaliser.class;
  }

  @Override
  public Planned plan(SigmoidNormaliser step, Surroundings around) {
    return new Planned(new SigmoidNormaliserKernel());
  }
}
