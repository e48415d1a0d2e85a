package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.peer.Peer;
import java.util.Locale;

/**
 * One thing to measure; each measurement is a JVM of its own.
 *
 * @param work what is timed
 * @param variant on which JDK, with which kernels of Heed's
 * @param peer who computes
 * @param model what is computed
 * @param amount the words of an input, or what else {@link Work} says
 */
public record Cell(Work work, Variant variant, Peer peer, Model model, int amount) {

  /** A forward pass, or a step of training, at the model's full length. */
  public static Cell full(Work work, Variant variant, Peer peer, Model model) {
    return new Cell(work, variant, peer, model, model.dimensions().length());
  }

  /** The same by Heed. */
  public Cell byHeed() {
    return new Cell(work, variant, Peer.HEED, model, amount);
  }

  /** Words for a log and the name of a file. */
  @Override
  public String toString() {
    return String.join(
        "-",
        work.name().toLowerCase(Locale.ROOT),
        variant.word(),
        peer.word(),
        model.word(),
        Integer.toString(amount));
  }
}
