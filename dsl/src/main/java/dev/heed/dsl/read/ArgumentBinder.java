package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives each value of a construct to its property, whichever way it was written: by its place, by
 * the word before it, between the braces, or by an annotation's member.
 */
final class ArgumentBinder {

  private final Signature signature;
  private final Arguments arguments;
  private final Scope scope;

  private ArgumentBinder(Signature signature, Arguments arguments, Scope scope) {
    this.signature = signature;
    this.arguments = arguments;
    this.scope = scope;
  }

  /**
   * Binds a construct's values and reports all that is wrong with them. Layers between braces are
   * left to the caller.
   *
   * @param values the construct's arguments without the words of its phrase
   * @param scope the parameters that may stand for values
   */
  static Arguments bind(
      Signature signature,
      Construct construct,
      List<Argument> values,
      Scope scope,
      Diagnostics diagnostics) {
    Arguments arguments = new Arguments(construct.origin(), diagnostics);
    ArgumentBinder binder = new ArgumentBinder(signature, arguments, scope);
    binder.sequence(values, true);
    binder.body(construct);
    binder.requireAll();
    return arguments;
  }

  private void body(Construct construct) {
    Optional<List<Construct>> body = construct.body();
    switch (signature.body()) {
      case NONE -> {
        if (body.isPresent()) {
          arguments.report(
              Problem.UNEXPECTED_BODY,
              construct.origin(),
              signature.phrase(),
              signature.describe());
        }
      }
      case PROPERTIES -> body.orElse(List.of()).forEach(this::statement);
      case LAYERS -> {
        if (body.isEmpty()) {
          String head = signature.phrase() + (signature.positional().isEmpty() ? "" : " …");
          arguments.report(
              Problem.MISSING_BODY, construct.origin(), signature.phrase(), "layers", head);
        } else if (body.get().isEmpty()) {
          arguments.report(Problem.EMPTY_BODY, construct.origin(), signature.phrase());
        }
      }
    }
  }

  /** A statement between the braces is properties with their values, one or several in a row. */
  private void statement(Construct statement) {
    List<Argument> values = new ArrayList<>();
    values.add(Argument.positional(new Value.Word(statement.keyword()), statement.origin()));
    values.addAll(statement.arguments());
    if (isInner(values.get(values.size() - 1))) {
      // the statement that holds layers ends a line of properties
      Origin origin = values.remove(values.size() - 1).origin();
      sequence(values, false);
      inner(new Construct(signature.inner(), List.of(), statement.body(), origin));
    } else if (statement.body().isPresent()) {
      arguments.report(
          Problem.UNEXPECTED_BODY, statement.origin(), statement.keyword(), signature.describe());
      signature.spelledBy(values, 0).ifPresent(arguments::mean);
    } else {
      sequence(values, false);
    }
  }

  private boolean isInner(Argument value) {
    return !value.isNamed()
        && value.value() instanceof Value.Word word
        && !word.text().isEmpty()
        && word.text().equals(signature.inner());
  }

  /** The one statement that holds layers, which are left to the caller. */
  private void inner(Construct statement) {
    ArgumentBinder binder =
        new ArgumentBinder(
            Signature.of(signature.role(), signature.inner()).body(Signature.Body.LAYERS),
            arguments,
            scope);
    if (arguments.inner().isPresent()) {
      arguments.report(Problem.DUPLICATE_PROPERTY, statement.origin(), signature.inner());
      return;
    }
    arguments.inner(statement);
    binder.sequence(statement.arguments(), true);
    binder.body(statement);
  }

  private void sequence(List<Argument> values, boolean positional) {
    int i = 0;
    while (i < values.size()) {
      Argument value = values.get(i);
      Optional<Property<?>> spelled = signature.spelledBy(values, i);
      if (value.isNamed()) {
        member(value);
        i++;
      } else if (spelled.isPresent() && !isParameter(spelled.get(), values, i, positional)) {
        int after = i + spelled.get().name().spelledBy(values, i);
        i = named(spelled.get(), value, values, after);
      } else if (positional && Phrase.word(values, i).equals(signature.filler()) && isWord(value)) {
        i++;
      } else {
        i = unnamed(values, i, positional);
      }
    }
  }

  /**
   * Whether a word that may be a property's name as well as a parameter's stands for the
   * parameter's value: nothing behind it could be the property's value, and a value may stand here.
   */
  private boolean isParameter(
      Property<?> property, List<Argument> values, int index, boolean positional) {
    return positional
        && scope.has(Phrase.word(values, index))
        && property.name().spelledBy(values, index) == 1
        && property.type().implied().isEmpty()
        && nextSlot().isPresent()
        && !isValue(property, values, index + 1);
  }

  private boolean isValue(Property<?> property, List<Argument> values, int index) {
    return index < values.size()
        && !values.get(index).isNamed()
        && (!(scope.meaning(values.get(index).value()) instanceof Value.Word word)
            || property.type().takes(word.text()));
  }

  private static boolean isWord(Argument value) {
    return value.value() instanceof Value.Word;
  }

  private void member(Argument value) {
    Optional<Property<?>> property = signature.member(value.name());
    if (property.isPresent()) {
      bind(property.get(), value);
    } else if (!signature.inner().isEmpty() && value.name().equals(signature.inner())) {
      // an annotation names the block whose layers stand there
      Argument block = Argument.positional(value.value(), value.origin());
      Construct use = new Construct(Blocks.USE, List.of(block), Optional.empty(), value.origin());
      inner(new Construct(signature.inner(), List.of(), Optional.of(List.of(use)), value.origin()));
    } else {
      unknownProperty(value.name(), value);
    }
  }

  /** The value behind a property's name, if there is one; returns the index behind it. */
  private int named(Property<?> property, Argument name, List<Argument> values, int index) {
    boolean missing =
        index >= values.size()
            || values.get(index).isNamed()
            || (!property.type().takesWords()
                && signature.spelledBy(values, index).isPresent()
                && !scope.has(Phrase.word(values, index)));
    if (property.type().implied().isPresent()
        && (missing || isOtherWord(property, values, index))) {
      bindImplied(property, name);
      return index;
    }
    if (missing) {
      arguments.report(
          Problem.MISSING_VALUE, name.origin(), property.name(), property.type().describe());
      return index;
    }
    bind(property, values.get(index));
    return index + 1;
  }

  private boolean isOtherWord(Property<?> property, List<Argument> values, int index) {
    return !Phrase.word(values, index).isEmpty()
        && !(scope.meaning(values.get(index).value()) instanceof Value.Word word
            && property.type().takes(word.text()));
  }

  /**
   * A value without a name, or a word that is meant as a name and is none; returns the index behind
   * it.
   */
  private int unnamed(List<Argument> values, int index, boolean positional) {
    Argument value = values.get(index);
    Optional<Property<?>> slot = positional ? nextSlot() : Optional.empty();
    if (value.value() instanceof Value.Word word
        && !scope.has(word.text())
        && !slot.map(s -> s.type().takes(word.text())).orElse(false)) {
      boolean misspelt = Alternatives.nearest(word.text(), signature.names()).isPresent();
      if (misspelt || slot.isEmpty()) {
        unknownProperty(word.text(), value);
        // What follows is taken for the unknown property's value.
        return index + 1 < values.size() && signature.spelledBy(values, index + 1).isEmpty()
            ? index + 2
            : index + 1;
      }
    }
    if (slot.isPresent()) {
      bind(slot.get(), value);
    } else {
      arguments.report(
          Problem.UNEXPECTED_VALUE, value.origin(), value.value(), signature.describe());
    }
    return index + 1;
  }

  private Optional<Property<?>> nextSlot() {
    return signature.positional().stream().filter(slot -> !arguments.has(slot)).findFirst();
  }

  private void unknownProperty(String name, Argument value) {
    List<String> known = signature.names();
    arguments.report(
        Problem.UNKNOWN_PROPERTY,
        value.origin(),
        signature.phrase(),
        name,
        Alternatives.describe(name, known, "it has"));
    Alternatives.nearest(name, known).flatMap(signature::member).ifPresent(arguments::mean);
  }

  private <T> void bind(Property<T> property, Argument argument) {
    if (!isFree(property, argument)) {
      return;
    }
    if (isMisspeltParameter(property, argument)) {
      arguments.bind(property, Optional.empty(), argument.origin());
      return;
    }
    PropertyPlace place =
        new PropertyPlace(property.name().toString(), argument.origin(), arguments.diagnostics());
    Value value = scope.value(argument.value());
    arguments.bind(property, property.type().read(value, place), argument.origin());
  }

  /** Reports a word that is no value, and nearly the name of a parameter. */
  private boolean isMisspeltParameter(Property<?> property, Argument argument) {
    if (!(argument.value() instanceof Value.Word word)
        || scope.has(word.text())
        || property.type().takes(word.text())) {
      return false;
    }
    Optional<String> near = scope.nearest(word.text());
    near.ifPresent(
        name ->
            arguments.report(
                Problem.UNKNOWN_PARAMETER,
                argument.origin(),
                scope.owner(),
                word.text(),
                "; did you mean '" + name + "'?"));
    return near.isPresent();
  }

  private <T> void bindImplied(Property<T> property, Argument name) {
    if (isFree(property, name)) {
      arguments.bind(property, property.type().implied(), name.origin());
    }
  }

  private boolean isFree(Property<?> property, Argument argument) {
    if (arguments.isBound(property)) {
      arguments.report(Problem.DUPLICATE_PROPERTY, argument.origin(), property.name());
      return false;
    }
    return true;
  }

  private void requireAll() {
    for (Property<?> property : signature.all()) {
      if (property.presence() != Property.Presence.OPTIONAL && !arguments.has(property)) {
        arguments.report(
            Problem.MISSING_PROPERTY,
            arguments.origin(),
            signature.phrase(),
            property.name(),
            property.type().describe());
      }
    }
    if (!signature.inner().isEmpty() && arguments.inner().isEmpty()) {
      arguments.report(
          Problem.MISSING_PROPERTY,
          arguments.origin(),
          signature.phrase(),
          signature.inner(),
          "layers in braces");
    }
  }
}
