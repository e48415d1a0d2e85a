package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The named blocks of a model. */
final class Blocks {

  /** The keyword that declares a block. */
  static final String BLOCK = "block";

  /** The keyword that expands a block. */
  static final String USE = "use";

  private static final Property<String> NAME =
      Property.required("name", new Name("the name of a block")).nameless();
  private static final Signature BLOCK_SIGNATURE =
      Signature.of(Role.STATEMENT, BLOCK).values(NAME).body(Body.LAYERS);
  private static final Signature USE_SIGNATURE = Signature.of(Role.STATEMENT, USE).values(NAME);

  private final Map<String, Construct> declared = new LinkedHashMap<>();

  /** Declares a block, whose name no block of the file may have. */
  void declare(Construct block, Library library, Diagnostics diagnostics) {
    Diagnostics within = diagnostics.in(describe(block), block.origin());
    Optional<String> name = declaredName(block, within);
    if (name.isEmpty()) {
      return;
    }
    Optional<Construct> first =
        Optional.ofNullable(declared.putIfAbsent(name.get(), block))
            .or(() -> library.find(name.get()).map(Library.Entry::block));
    first.ifPresent(
        other ->
            within.report(
                Problem.DUPLICATE_BLOCK, block.origin(), name.get(), other.origin().describe()));
  }

  /**
   * The name that a block is given, where it has one; reports what is wrong with its head.
   *
   * @param within the view within the block
   */
  static Optional<String> declaredName(Construct block, Diagnostics within) {
    Arguments arguments =
        ArgumentBinder.bind(BLOCK_SIGNATURE, block, head(block), Scope.EMPTY, within);
    Optional<String> name = arguments.find(NAME);
    name.flatMap(Names::problem)
        .ifPresent(
            problem ->
                within.report(
                    Problem.INVALID_NAME,
                    arguments.origin(NAME).orElse(block.origin()),
                    name.get(),
                    BLOCK,
                    problem));
    return name;
  }

  /** What a use names, with the name's place. */
  static Optional<Argument> usedName(Construct use, Diagnostics diagnostics) {
    Arguments arguments =
        ArgumentBinder.bind(USE_SIGNATURE, use, use.positional(), Scope.EMPTY, diagnostics);
    return arguments.find(NAME).map(name -> use.positional().get(0));
  }

  /** What says the name: annotations write it as a named argument, text before parentheses. */
  private static List<Argument> head(Construct statement) {
    List<Argument> positional = statement.positional();
    return positional.isEmpty() ? statement.arguments() : positional;
  }

  /** The parameters of a block, which only text has. */
  static List<Argument> parameters(Construct block) {
    return block.positional().isEmpty() ? List.of() : block.named();
  }

  Optional<Construct> find(String name) {
    return Optional.ofNullable(declared.get(name));
  }

  Collection<String> names() {
    return declared.keySet();
  }

  /** The blocks in order. */
  List<Construct> all() {
    return List.copyOf(declared.values());
  }

  /** The statement's keyword with the block's name. */
  static String describe(Construct statement) {
    String name = name(statement);
    return name.isEmpty() ? statement.keyword() : statement.keyword() + " " + name;
  }

  /** The name of a block that was declared, or the one that a use names; empty for none. */
  static String name(Construct statement) {
    List<Argument> head = head(statement);
    return !head.isEmpty() && head.get(0).value() instanceof Value.Word word ? word.text() : "";
  }
}
