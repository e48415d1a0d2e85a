package dev.heed.dsl.check;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The labels of an output: the constants of an enum, or numbers.
 *
 * @param qualifiedName the enum's name as an import would write it; empty for numbers
 * @param constants the names of its constants in order; of numbers their indices
 * @param kind how an input is labelled with them
 */
public record LabelSet(String qualifiedName, List<String> constants, Kind kind) {

  /** How an input is labelled. */
  public enum Kind {
    /** With one of them. */
    ONE,
    /** With each of them or not. */
    SEVERAL,
    /** With a number in the place of each. */
    NUMBERS
  }

  public LabelSet {
    constants = List.copyOf(constants);
  }

  /** The constants of an enum, of which one is the label. */
  public LabelSet(String qualifiedName, List<String> constants) {
    this(qualifiedName, constants, Kind.ONE);
  }

  /** The same constants, each of which may be a label. */
  LabelSet several() {
    return new LabelSet(qualifiedName, constants, Kind.SEVERAL);
  }

  /** As many numbers. */
  static LabelSet numbers(int count) {
    List<String> indices = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    return new LabelSet("", indices, Kind.NUMBERS);
  }
}
