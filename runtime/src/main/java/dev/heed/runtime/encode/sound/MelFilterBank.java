package dev.heed.runtime.encode.sound;

import java.util.Arrays;

/** Sums of a power spectrum under overlapping triangles, and their logarithm. Thread-safe. */
final class MelFilterBank {

  private final MelSettings settings;
  private final int[] firstBins;
  private final double[][] weights;

  MelFilterBank(MelSettings settings, int rate, int size) {
    if (settings.highest() > rate / 2.0) {
      throw new IllegalArgumentException(
          String.format(
              "the filters end at %s Hz, must end at %s Hz or below: half the rate",
              settings.highest(), rate / 2.0));
    }
    this.settings = settings;
    this.firstBins = new int[settings.filters()];
    this.weights = new double[settings.filters()][];
    MelConvention convention = settings.convention();
    double low = convention.mel(settings.lowest());
    double step = (convention.mel(settings.highest()) - low) / (settings.filters() + 1);
    for (int filter = 0; filter < settings.filters(); filter++) {
      double[] heights = new double[size / 2 + 1];
      for (int bin = 0; bin < heights.length; bin++) {
        heights[bin] =
            convention.weight(
                (double) bin * rate / size,
                low + step * filter,
                low + step * (filter + 1),
                low + step * (filter + 2));
      }
      keep(filter, heights, size);
    }
  }

  private void keep(int filter, double[] heights, int size) {
    int first = 0;
    while (first < heights.length && heights[first] == 0) {
      first++;
    }
    if (first == heights.length) {
      throw new IllegalArgumentException(
          String.format(
              "filter %d of %d lies between two points of a spectrum of %d; take fewer filters or"
                  + " longer frames",
              filter, weights.length, size));
    }
    int end = heights.length;
    while (heights[end - 1] == 0) {
      end--;
    }
    firstBins[filter] = first;
    weights[filter] = Arrays.copyOfRange(heights, first, end);
  }

  /** Writes the logarithms of all filters' energies. */
  void logarithms(double[] power, double[] out) {
    for (int filter = 0; filter < weights.length; filter++) {
      double[] heights = weights[filter];
      int first = firstBins[filter];
      double energy = 0;
      for (int i = 0; i < heights.length; i++) {
        energy += heights[i] * power[first + i];
      }
      out[filter] = settings.logarithm().of(Math.max(energy, settings.floor()));
    }
  }
}
