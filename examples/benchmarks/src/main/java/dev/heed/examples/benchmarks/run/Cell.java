package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.Peer;

/**
 * One thing to measure; each measurement is a JVM of its own.
 *
 * @param work what is timed
 * @param variant on which JDK, with which kernels of Heed's
 * @param peer who computes
 * @param size the encoder's size
 * @param activation the encoder's activation
 */
public record Cell(Work work, Variant variant, Peer peer, Size size, Activation activation) {

  /** Words for a log and the name of a file. */
  @Override
  public String toString() {
    return String.join(
        "-",
        work.name().toLowerCase(java.util.Locale.ROOT),
        variant.word(),
        peer.word(),
        size.word(),
        activation.word());
  }
}
