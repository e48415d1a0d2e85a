package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The width of the vectors at one place, with the layers that made it, so that a problem can tell
 * where a width comes from. Immutable.
 *
 * @param width elements per vector; empty where a mistake hides it
 * @param single what left one vector for each input; empty while there are several, or where a
 *     mistake hides it
 * @param makers the last makers of widths, the first of them first, at most 8
 */
record WidthChain(OptionalInt width, Optional<Frame> single, List<Made> makers) {

  /** What is shown of a long chain; the maker of the present width is always the last. */
  private static final int SHOWN = 8;

  /**
   * A step of the chain.
   *
   * @param width the width that was made
   * @param by the layer or input
   */
  record Made(int width, Frame by) {}

  WidthChain {
    makers = List.copyOf(makers);
  }

  /** A width that a mistake hides. */
  static WidthChain unknown() {
    return new WidthChain(OptionalInt.empty(), Optional.empty(), List.of());
  }

  /** The width after a maker. */
  WidthChain made(int next, Frame by) {
    List<Made> longer = new ArrayList<>(makers);
    longer.add(new Made(next, by));
    int first = Math.max(0, longer.size() - SHOWN);
    return new WidthChain(OptionalInt.of(next), single, longer.subList(first, longer.size()));
  }

  /** One vector of the same width, where there were several. */
  WidthChain pooled(Frame by) {
    return new WidthChain(width, Optional.of(by), makers);
  }

  /** Whether there are several vectors for each input for sure. */
  boolean isOfSeveral() {
    return width.isPresent() && single.isEmpty();
  }

  /** The steps as lines of a message. */
  List<String> history() {
    return makers.stream().map(made -> "width " + made.width() + " from " + made.by()).toList();
  }

  /** The step that made the present width, as a line of a message; none where it is unknown. */
  List<String> source() {
    List<String> history = history();
    return history.subList(Math.max(0, history.size() - 1), history.size());
  }
}
