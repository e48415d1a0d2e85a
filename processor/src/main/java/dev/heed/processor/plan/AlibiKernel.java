package dev.heed.processor.plan;

import java.util.List;
import java.util.Optional;

/** Takes distances, times a slope, from scores. */
public record AlibiKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "alibi";
  }

  @Override
  public String suffix() {
    return "Alibi";
  }

  @Override
  public boolean looksAtPlaces() {
    return true;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new AddByDistanceKernel());
  }

  /** Distances are constants. */
  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.empty();
  }
}
