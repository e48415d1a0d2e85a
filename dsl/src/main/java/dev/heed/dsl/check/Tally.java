package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Frame;
import java.util.Optional;

/** Counts the parameters of a model without overflow, and remembers its largest part. */
final class Tally {

  private long total;
  private long largest;
  private Optional<Frame> largestPart = Optional.empty();

  /** Adds a part; no single one overflows, by the limits of widths and rows. */
  void add(long parameters, Frame part) {
    total = total > Long.MAX_VALUE - parameters ? Long.MAX_VALUE : total + parameters;
    if (parameters > largest) {
      largest = parameters;
      largestPart = Optional.of(part);
    }
  }

  long total() {
    return total;
  }

  long largest() {
    return largest;
  }

  Optional<Frame> largestPart() {
    return largestPart;
  }
}
