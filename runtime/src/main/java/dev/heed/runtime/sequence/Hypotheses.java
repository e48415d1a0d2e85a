package dev.heed.runtime.sequence;

import dev.heed.runtime.HeapBytes;
import dev.heed.runtime.encode.Sequences;
import java.util.Arrays;

/**
 * Sequences that are all equally long so far and go on from common beginnings: the last symbol of
 * each, and which slot of a cache holds what was computed for each of its symbols. Going on copies
 * numbers of slots, never what is in them. As rows they are one sequence, since they share an
 * input. Allocates nothing once made. Not thread-safe.
 */
public final class Hypotheses implements Sequences {

  /** The symbol that starts a sequence, and that stops it. */
  public static final int BOUNDARY = 0;

  private final int longest;
  private final int[] symbols;
  private int[][] slots;
  private int[][] nextSlots;
  private int count;
  private int position;

  /**
   * Room for hypotheses.
   *
   * @param most how many at once, at least 1
   * @param longest how many steps at most, at least 1
   */
  public Hypotheses(int most, int longest) {
    this.longest = longest;
    this.symbols = new int[most];
    this.slots = new int[most][longest];
    this.nextSlots = new int[most][longest];
  }

  /** Starts one hypothesis with nothing but the boundary. */
  public void begin() {
    count = 1;
    position = 0;
    symbols[0] = BOUNDARY;
    slots[0][0] = 0;
  }

  /**
   * Goes one symbol on, after a step.
   *
   * @param next how many hypotheses go on
   * @param parents which hypothesis each goes on from; one may have several
   * @param chosen the symbol that each goes on with
   * @throws IllegalStateException if all steps are taken
   */
  public void advance(int next, int[] parents, int[] chosen) {
    if (position + 1 == longest) {
      throw new IllegalStateException("all " + longest + " steps are taken");
    }
    for (int h = 0; h < next; h++) {
      System.arraycopy(slots[parents[h]], 0, nextSlots[h], 0, position + 1);
      nextSlots[h][position + 1] = h;
      symbols[h] = chosen[h];
    }
    int[][] swapped = slots;
    slots = nextSlots;
    nextSlots = swapped;
    count = next;
    position++;
  }

  /** How many there are now. */
  public int count() {
    return count;
  }

  /** How many may be at once. */
  public int most() {
    return symbols.length;
  }

  /** How many steps there are at most. */
  public int longest() {
    return longest;
  }

  /** The place of the last symbol of each, 0 for the boundary that starts them. */
  public int position() {
    return position;
  }

  /** The last symbol of each, {@code [count]}; what follows is undefined. */
  public int[] symbols() {
    return symbols;
  }

  /**
   * Which hypothesis of an earlier step a hypothesis comes from.
   *
   * @param hypothesis the hypothesis of now
   * @param earlier the place of the symbol, up to {@link #position}
   */
  public int slot(int hypothesis, int earlier) {
    return slots[hypothesis][earlier];
  }

  @Override
  public int sequences() {
    return 1;
  }

  @Override
  public int start(int sequence) {
    return sequence == 0 ? 0 : count;
  }

  /** The bytes of heap that the numbers take. */
  public long bytes() {
    return HeapBytes.of(symbols)
        + Arrays.stream(slots).mapToLong(HeapBytes::of).sum()
        + Arrays.stream(nextSlots).mapToLong(HeapBytes::of).sum();
  }
}
