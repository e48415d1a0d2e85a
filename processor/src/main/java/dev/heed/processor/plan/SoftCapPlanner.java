package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.SoftCap;
import java.util.List;

/** Plans {@link SoftCap}, of which the backward pass keeps the slopes. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftCapPlanner implements ScorePlanner<SoftCap> {

  /** A scratch memory behind those of attention's own. */
  private static final int SLOPES = 5;

  @Override
  public Class<SoftCap> subject() {
    return SoftCap.class;
  }

  @Override
  public Planned plan(SoftCap step, Surroundings around) {
    return new Planned(
        new SoftCapKernel(step.cap()), List.of(), List.of(new Operand.Scratch(SLOPES)));
  }
}
