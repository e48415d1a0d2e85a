package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Softmax;

/** Plans {@link Softmax}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class SoftmaxPlanner implements ScorePlanner<Softmax> {

  @Override
  public Class<Softmax> subject() {
    return Softmax.class;
  }

  @Override
  public Planned plan(Softmax step, Surroundings around) {
    return new Planned(new SoftmaxKernel());
  }
}
