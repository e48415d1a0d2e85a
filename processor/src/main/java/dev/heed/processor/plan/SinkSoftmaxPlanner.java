package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.SinkSoftmax;
import java.util.List;

/** Plans {@link SinkSoftmax}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SinkSoftmaxPlanner implements ScorePlanner<SinkSoftmax> {

  @Override
  public Class<SinkSoftmax> subject() {
    return SinkSoftmax.class;
  }

  @Override
  public Planned plan(SinkSoftmax step, Surroundings around) {
    return new Planned(
        new SinkSoftmaxKernel(),
        List.of(new Operand.Vector(step.sinks())),
        List.of(new Operand.VectorGradient(step.sinks())));
  }
}
