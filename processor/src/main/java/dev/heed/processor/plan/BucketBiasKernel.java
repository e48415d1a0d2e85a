package dev.heed.processor.plan;

import java.util.List;
import java.util.Optional;

/** Adds to scores a bias for the bucket of their distance. */
public record BucketBiasKernel() implements ScoreKernel {

  @Override
  public String method() {
    return "bucketBias";
  }

  @Override
  public String suffix() {
    return "Buckets";
  }

  @Override
  public boolean looksAtPlaces() {
    return true;
  }

  @Override
  public List<Kernel> parts() {
    return List.of(new AddByDistanceKernel());
  }

  @Override
  public Optional<Kernel> gradient(boolean adds) {
    return Optional.of(new BucketBiasGradientKernel());
  }
}
