package dev.heed.processor.annotation;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/**
 * Turns structured annotations into statements by their shape alone.
 *
 * <p>An annotation is the statement named by its type, a member is an argument of the member's
 * name, a member that holds annotations is a body. {@code @Input(words = @Words(…))} offers a
 * choice, and its member's name continues the statement, {@code input words …}. Not thread-safe.
 */
final class StructuredReader {

  private static final List<String> LAST = List.of("Layers", "Output");

  private final LayerReader layers;
  private boolean unresolved;

  StructuredReader(Diagnostics diagnostics) {
    layers = new LayerReader(this, diagnostics);
  }

  /** The statements of all annotations, layers and output last wherever they were written. */
  List<Construct> read(
      List<? extends AnnotationMirror> annotations, ElementOrigin interfaceOrigin) {
    return annotations.stream()
        .sorted(Comparator.comparingInt(annotation -> LAST.indexOf(Member.typeName(annotation))))
        .flatMap(each -> statements(each, interfaceOrigin.annotation(each)).stream())
        .toList();
  }

  /** Whether something was met that the compiler could not resolve, and reports itself. */
  boolean metUnresolved() {
    return unresolved;
  }

  private List<Construct> statements(AnnotationMirror annotation, ElementOrigin origin) {
    String type = Member.typeName(annotation);
    if (type.equals("Layer")) {
      return layers.read(annotation, origin).stream().toList();
    }
    List<Member> members = Member.of(annotation);
    if (Member.isContainer(annotation)) {
      return members.stream().flatMap(member -> body(member, origin).stream()).toList();
    }
    if (!Member.isChoice(annotation)) {
      return List.of(construct(words(type), annotation, origin));
    }
    // Two outputs are two statements, so that the reader refuses them as it does in text.
    List<Construct> chosen = new ArrayList<>();
    for (Member member : members) {
      chosen.addAll(choice(words(type), member, origin));
    }
    return chosen;
  }

  /** The statements that a member offers, each begun by words and continued by its name. */
  List<Construct> choice(List<String> begin, Member member, ElementOrigin origin) {
    List<String> words = new ArrayList<>(begin);
    words.addAll(words(member.name()));
    List<Construct> chosen = new ArrayList<>();
    for (Nested nested : nested(member, origin)) {
      chosen.add(construct(words, nested.annotation(), nested.origin()));
    }
    return chosen;
  }

  private Construct construct(
      List<String> words, AnnotationMirror annotation, ElementOrigin origin) {
    List<Argument> arguments = new ArrayList<>();
    for (String word : words.subList(1, words.size())) {
      arguments.add(Argument.positional(new Value.Word(word), origin));
    }
    Optional<List<Construct>> body = Optional.empty();
    for (Member member : Member.of(annotation)) {
      if (member.holdsStatements()) {
        body = Optional.of(body(member, origin));
      } else {
        arguments.addAll(arguments(member, origin));
      }
    }
    return new Construct(words.get(0), arguments, body, origin);
  }

  /** The values of a member as arguments. */
  List<Argument> arguments(Member member, ElementOrigin origin) {
    List<Argument> arguments = new ArrayList<>();
    List<AnnotationValue> entries = member.entries();
    for (int i = 0; i < entries.size(); i++) {
      AnnotationValue entry = entries.get(i);
      unresolved |= ValueReader.isUnresolved(entry);
      ElementOrigin place = origin.member(member).entry(i, entries.size(), entry);
      ValueReader.read(entry)
          .ifPresent(value -> arguments.add(new Argument(member.name(), value, place)));
    }
    return arguments;
  }

  private List<Construct> body(Member member, ElementOrigin origin) {
    return nested(member, origin).stream()
        .flatMap(nested -> statements(nested.annotation(), nested.origin()).stream())
        .toList();
  }

  private List<Nested> nested(Member member, ElementOrigin origin) {
    List<Nested> found = new ArrayList<>();
    List<AnnotationValue> entries = member.entries();
    for (int i = 0; i < entries.size(); i++) {
      AnnotationValue entry = entries.get(i);
      if (entry.getValue() instanceof AnnotationMirror annotation) {
        ElementOrigin place = origin.member(member).entry(i, entries.size(), entry);
        found.add(new Nested(annotation, place.nested(annotation)));
      } else {
        unresolved = true;
      }
    }
    return found;
  }

  /** The words of a name in camel case: {@code labelEach} is {@code label each}. */
  static List<String> words(String name) {
    return List.of(name.replaceAll("(?<=.)(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT).split(" "));
  }

  private record Nested(AnnotationMirror annotation, ElementOrigin origin) {}
}
