package dev.heed.processor.plan;

import dev.heed.processor.graph.PairBias.Between;
import java.util.List;
import java.util.Optional;

/**
 * Adds to scores a bias for what is between query and key.
 *
 * @param of what is between them
 * @param edges whether keys are what edges go to, and not all rows of a sequence
 */
public record PairBiasKernel(Between of, boolean edges) implements ScoreKernel {

  @Override
  public String method() {
    return "addByKind";
  }

  @Override
  public String suffix() {
    return of == Between.EDGE ? "EdgeBias" : "DistanceBias";
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new AddByKindKernel());
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new AddByKindGradientKernel());
  }
}
