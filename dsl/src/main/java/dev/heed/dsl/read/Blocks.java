package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Signature.Body;
import dev.heed.dsl.read.Signature.Role;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named blocks of a model, and which of them are being expanded. */
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
  private final Set<String> used = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  /** Declares a block. */
  void declare(Construct block, Diagnostics diagnostics) {
    Diagnostics within = diagnostics.in(describe(block), block.origin());
    Arguments arguments = ArgumentBinder.bind(BLOCK_SIGNATURE, block, block.arguments(), within);
    Optional<String> name = arguments.find(NAME);
    if (name.isEmpty()) {
      return;
    }
    Names.problem(name.get())
        .ifPresent(
            problem ->
                within.report(
                    Problem.INVALID_NAME,
                    arguments.origin(NAME).orElse(block.origin()),
                    name.get(),
                    BLOCK,
                    problem));
    Construct first = declared.putIfAbsent(name.get(), block);
    if (first != null) {
      within.report(Problem.DUPLICATE_BLOCK, block.origin(), name.get(), first.origin().describe());
    }
  }

  boolean contains(String name) {
    return declared.containsKey(name);
  }

  /**
   * The block that a use names, which is open until {@link #leave}.
   *
   * @param diagnostics the view within the use
   * @return empty where there is no such block or it is open already, which is reported
   */
  Optional<Construct> enter(Construct use, Diagnostics diagnostics) {
    Arguments arguments = ArgumentBinder.bind(USE_SIGNATURE, use, use.arguments(), diagnostics);
    Optional<String> name = arguments.find(NAME);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Construct block = declared.get(name.get());
    var origin = arguments.origin(NAME).orElse(use.origin());
    if (block == null) {
      diagnostics.report(
          Problem.UNKNOWN_BLOCK,
          origin,
          name.get(),
          declared.isEmpty()
              ? "; the model declares no blocks"
              : Alternatives.describe(name.get(), declared.keySet(), "blocks are"));
      return Optional.empty();
    }
    used.add(name.get());
    if (open.contains(name.get())) {
      diagnostics.report(Problem.RECURSIVE_BLOCK, origin, name.get(), circle(name.get()));
      return Optional.empty();
    }
    open.push(name.get());
    return Optional.of(block);
  }

  /** Ends the block that was entered last. */
  void leave() {
    open.pop();
  }

  /** The blocks that were not entered so far. */
  List<Construct> unused() {
    List<Construct> unused = new ArrayList<>();
    declared.forEach(
        (name, block) -> {
          if (!used.contains(name)) {
            unused.add(block);
          }
        });
    return unused;
  }

  /** The name of a block that was declared. */
  static String name(Construct block) {
    return Phrase.word(block.arguments(), 0);
  }

  /** The statement's keyword with the block's name. */
  static String describe(Construct statement) {
    return statement.arguments().size() == 1
            && statement.arguments().get(0).value() instanceof Value.Word word
        ? statement.keyword() + " " + word.text()
        : statement.keyword();
  }

  private String circle(String name) {
    List<String> path = new ArrayList<>(open);
    path.subList(path.indexOf(name) + 1, path.size()).clear();
    StringBuilder circle = new StringBuilder();
    for (int i = path.size() - 1; i >= 0; i--) {
      circle.append(path.get(i)).append(" → ");
    }
    return circle + name;
  }
}
