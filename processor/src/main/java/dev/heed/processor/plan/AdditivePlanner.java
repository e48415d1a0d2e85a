package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Additive;
import java.util.List;

/** Plans {@link Additive}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AdditivePlanner implements ScorePlanner<Additive> {

  @Override
  public Class<Additive> subject() {
    return Additive.class;
  }

  @Override
  public Planned plan(Additive step, Surroundings around) {
    return new Planned(
        new AdditiveKernel(around.heads().width()),
        List.of(new Operand.Table(step.weights())),
        List.of(new Operand.Gradient(List.of(step.weights()))));
  }
}
