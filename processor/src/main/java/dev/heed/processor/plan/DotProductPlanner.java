package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.DotProduct;

/** Plans {@link DotProduct}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class DotProductPlanner implements ScorePlanner<DotProduct> {

  @Override
  public Class<DotProduct> subject() {
    return DotProduct.class;
  }

  @Override
  public Planned plan(DotProduct step, Surroundings around) {
    int width = around.heads().width();
    return new Planned(new DotProductKernel(width, step.scaleOf(width)));
  }
}
