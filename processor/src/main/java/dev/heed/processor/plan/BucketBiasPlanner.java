package dev.heed.processor.plan;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.BucketBias;
import java.util.List;

/** Plans {@link BucketBias}. */
@AutoService(ScorePlanner.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class BucketBiasPlanner implements ScorePlanner<BucketBias> {

  @Override
  public Class<BucketBias> subject() {
    return BucketBias.class;
  }

  @Override
  public Planned plan(BucketBias step, Surroundings around) {
    int longest = around.rows().longest();
    return new Planned(
        new BucketBiasKernel(),
        List.of(
            DistanceLine.SCRATCH,
            new Operand.Table(step.table()),
            new Operand.Buckets(longest, step.buckets(), step.distance(), step.causal())),
        List.of(new Operand.Gradient(List.of(step.table()))));
  }
}
