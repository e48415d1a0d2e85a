package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Greedy decoding from nothing by one language model, on one thread, with a cache of keys and values.
 * Everything is prepared.
 */
public interface Decoding extends AutoCloseable {

  /** Decides on the symbols; returns how many there are, as a number for {@code Allocation}. */
  float run() throws Exception;

  /** The symbols of the last run. */
  List<String> symbols();

  @Override
  default void close() {}

  /**
   * Opens the decoding of a peer and compares its symbols with Heed's.
   *
   * @param longest how many symbols are decided on
   * @throws IllegalStateException if the two differ, or are fewer
   */
  static Decoding open(Peer peer, Model model, int longest) throws Exception {
    Path weights = Files.createTempFile("heed-" + model.word(), ".safetensors");
    try {
      model.writer().create(weights);
      Decoding heed = HeedDecoding.open(model, weights, longest);
      heed.run();
      if (heed.symbols().size() != longest) {
        throw new IllegalStateException(
            "heed decides on %d symbols instead of %d".formatted(heed.symbols().size(), longest));
      }
      if (peer == Peer.HEED) {
        return heed;
      }
      Decoding other = OnnxRuntimeDecoding.open(model, weights, longest);
      other.run();
      if (!other.symbols().equals(heed.symbols())) {
        throw new IllegalStateException(
            "%s decides on %s, heed on %s".formatted(peer.word(), other.symbols(), heed.symbols()));
      }
      return other;
    } finally {
      Files.deleteIfExists(weights);
    }
  }
}
