package dev.heed.runtime.sequence;

/** Is told each symbol as soon as it is decided. */
@FunctionalInterface
public interface SymbolListener {

  /**
   * A symbol is decided.
   *
   * @param symbol the symbol, never the boundary
   * @param logProbability the logarithm of its probability given all before it, in nats
   */
  void decided(String symbol, double logProbability);
}
