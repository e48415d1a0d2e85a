package dev.heed.runtime.sequence;

import java.util.List;

/**
 * A sequence that a model decided on.
 *
 * @param symbols its symbols without the boundary, a forced prefix included
 * @param logProbability the logarithm of its probability given the input, in nats, at most 0: the
 *     sum over its symbols and the boundary behind the last, without a forced prefix
 * @param score what several are ordered by: the logarithm divided by a power of the length, see
 *     {@link DecodingOptions#lengthPenalty}
 * @param complete whether the model stopped by itself; false where the maximum was reached
 */
public record Decoded(List<String> symbols, double logProbability, double score, boolean complete) {

  public Decoded {
    symbols = List.copyOf(symbols);
  }
}
