package dev.heed.processor.graph;

/**
 * Scores smoothly kept within bounds: {@code cap · tanh(score / cap)}.
 *
 * @param cap the bound of their size
 */
public record SoftCap(double cap) implements ScoreEdit {

  @Override
  public String toString() {
    return "soft cap " + cap;
  }
}
