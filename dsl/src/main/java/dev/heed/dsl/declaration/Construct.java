package dev.heed.dsl.declaration;

import dev.heed.dsl.diagnostic.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One statement: a keyword, arguments, and the statements between its braces.
 *
 * <p>The text {@code attention { heads 4 }} has the keyword {@code attention} and a body of one
 * construct {@code heads} with the argument 4; the annotation {@code @Attention(heads = 4)} has the
 * same keyword and one named argument. {@code dsl.read} takes both for the same thing.
 *
 * @param keyword the first word
 * @param arguments what follows it, in order
 * @param body the statements between braces, empty where there are no braces
 * @param documentation the text of its doc comment, empty where there is none
 * @param origin where the keyword stands
 */
public record Construct(
    String keyword,
    List<Argument> arguments,
    Optional<List<Construct>> body,
    String documentation,
    Origin origin) {

  public Construct {
    arguments = List.copyOf(arguments);
    body = body.map(List::copyOf);
  }

  /** A statement without a doc comment. */
  public Construct(
      String keyword, List<Argument> arguments, Optional<List<Construct>> body, Origin origin) {
    this(keyword, arguments, body, "", origin);
  }

  /** The arguments without a name. */
  public List<Argument> positional() {
    return arguments.stream().filter(argument -> !argument.isNamed()).toList();
  }

  /** The arguments with a name: of a block its parameters, of a use their values. */
  public List<Argument> named() {
    return arguments.stream().filter(Argument::isNamed).toList();
  }
}
