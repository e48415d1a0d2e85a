package dev.heed.runtime.weights;

import java.util.List;
import java.util.Map;

/**
 * A header that was found to be sound: the tensors follow each other without gap or overlap, and
 * each has the bytes that its shape needs.
 *
 * @param metadata the texts under {@code __metadata__}
 * @param tensors the tensors in the order of their data
 * @param dataBytes the bytes that follow the header
 */
record Header(Map<String, String> metadata, List<TensorEntry> tensors, long dataBytes) {

  /** The key that holds texts instead of a tensor. */
  static final String METADATA = "__metadata__";

  /** The bytes before the header, which hold its length. */
  static final int LENGTH_BYTES = 8;

  /**
   * The longest header that is read or written, 32 MiB; a vocabulary of 10⁶ words takes about 10.
   */
  static final int LONGEST = 1 << 25;

  Header {
    metadata = Map.copyOf(metadata);
    tensors = List.copyOf(tensors);
  }
}
