package dev.heed.examples.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The constants of an enum by what a text calls them.
 *
 * @param constants all of them, in order
 * @param names what a text calls each
 * @param <L> the enum
 */
public record EnumLabels<L extends Enum<L>>(List<L> constants, List<String> names) {

  /** All constants of an enum by the names that texts have for them. */
  public static <L extends Enum<L>> EnumLabels<L> of(L[] constants, Function<L, String> name) {
    List<L> all = List.of(constants);
    return new EnumLabels<>(all, all.stream().map(name).toList());
  }

  /** Copies both. */
  public EnumLabels {
    constants = List.copyOf(constants);
    names = List.copyOf(names);
  }

  /** How many there are. */
  public int size() {
    return constants.size();
  }

  /** The place of a constant, from 0. */
  public int index(L constant) {
    return constants.indexOf(constant);
  }

  /** The constant that a text names, or empty. */
  public Optional<L> find(String name) {
    int index = names.indexOf(name);
    return index < 0 ? Optional.empty() : Optional.of(constants.get(index));
  }

  /**
   * The constant that a text names.
   *
   * @param problem makes the error of a message
   * @throws BadInput if there is none, with the names that there are
   */
  public L get(String name, Function<String, BadInput> problem) {
    return find(name)
        .orElseThrow(
            () ->
                problem.apply(
                    String.format(
                        "\"%s\" is no label, which are %s", name, String.join(", ", names))));
  }
}
