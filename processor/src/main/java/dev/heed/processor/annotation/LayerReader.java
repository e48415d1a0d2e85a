package dev.heed.processor.annotation;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/**
 * Turns a {@code @Layer} into a statement.
 *
 * <p>Its member names the statement: an annotation gives the statement's arguments, a text the
 * block that is its body. {@code @Layer(residual = "mix")} is {@code residual { use mix }}, {@code
 * repeat} wraps whatever else is there.
 */
final class LayerReader {

  private static final String REPEAT = "repeat";
  private static final String SHARED = "shared";
  private static final String USE = "use";

  private final StructuredReader statements;
  private final Diagnostics diagnostics;

  LayerReader(StructuredReader statements, Diagnostics diagnostics) {
    this.statements = statements;
    this.diagnostics = diagnostics;
  }

  Optional<Construct> read(AnnotationMirror layer, ElementOrigin origin) {
    List<Construct> things = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Argument> times = List.of();
    List<Argument> shared = List.of();
    for (Member member : Member.of(layer)) {
      if (member.name().equals(REPEAT)) {
        times = positional(member, origin);
        continue;
      }
      if (member.name().equals(SHARED)) {
        shared = statements.arguments(member, origin);
        continue;
      }
      List<Construct> read =
          member.holdsStatements()
              ? statements.choice(List.of(), member, origin)
              : List.of(byName(member, origin));
      things.addAll(read);
      read.forEach(thing -> names.add(member.name()));
    }
    if (things.size() != 1) {
      String found = names.isEmpty() ? "nothing" : String.join(" and ", names);
      diagnostics.report(Problem.LAYER_IS_NOT_ONE_THING, origin, found);
      return Optional.empty();
    }
    Construct thing = things.get(0);
    List<Argument> repeat = new ArrayList<>(times);
    repeat.addAll(shared);
    return Optional.of(repeat.isEmpty() ? thing : with(REPEAT, repeat, List.of(thing), origin));
  }

  private Construct byName(Member member, ElementOrigin origin) {
    ElementOrigin place = origin.member(member);
    Construct use = new Construct(USE, positional(member, origin), Optional.empty(), place);
    return member.name().equals(USE)
        ? use
        : with(StructuredReader.words(member.name()).get(0), List.of(), List.of(use), place);
  }

  private static Construct with(
      String keyword, List<Argument> arguments, List<Construct> body, ElementOrigin origin) {
    return new Construct(keyword, arguments, Optional.of(body), origin);
  }

  private List<Argument> positional(Member member, ElementOrigin origin) {
    return statements.arguments(member, origin).stream()
        .map(argument -> Argument.positional(argument.value(), argument.origin()))
        .toList();
  }
}
