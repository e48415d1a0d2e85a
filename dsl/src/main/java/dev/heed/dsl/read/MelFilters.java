package dev.heed.dsl.read;

import dev.heed.dsl.spec.FeaturesSpec;
import dev.heed.dsl.spec.FramingSpec;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Whether each filter of a mel filter bank has a point of the spectrum under it, so that it hears
 * something: mel = 2595 log₁₀(1 + f / 700), triangles of equal width in mel.
 */
final class MelFilters {

  private final double rate;
  private final int size;
  private final double low;
  private final double high;

  MelFilters(FramingSpec framing, FeaturesSpec features) {
    this.rate = framing.rate();
    this.size = 2 * Integer.highestOneBit(framing.windowSamples() - 1);
    this.low = mel(features.lowest());
    this.high = mel(features.highest());
  }

  /** The points that are transformed: the window's samples up to the next power of two. */
  int size() {
    return size;
  }

  /** The first filter of so many that has no point. */
  OptionalInt firstEmpty(int filters) {
    double step = (high - low) / (filters + 1);
    return IntStream.range(0, filters)
        .filter(filter -> !hasPoint(low + step * filter, low + step * (filter + 2)))
        .findFirst();
  }

  /** The most filters of which each has a point, at least 1. */
  int most() {
    return IntStream.iterate(Limits.FILTERS, filters -> filters > 1, filters -> filters - 1)
        .filter(filters -> firstEmpty(filters).isEmpty())
        .findFirst()
        .orElse(1);
  }

  private boolean hasPoint(double left, double right) {
    long next = (long) Math.floor(hertz(left) * size / rate + 1e-9) + 1;
    return next <= size / 2 && mel(next * rate / size) < right - 1e-9;
  }

  private static double mel(double hertz) {
    return 2595 * Math.log10(1 + hertz / 700);
  }

  private static double hertz(double mel) {
    return 700 * (Math.pow(10, mel / 2595) - 1);
  }
}
