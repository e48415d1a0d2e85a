package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a construct is written.
 *
 * @param role what it is a kind of
 * @param phrase the words that tell it from others of its role
 * @param positional the properties that may be written by their values alone, in this order, first
 * @param named the other properties
 * @param filler a word that may stand before the values and means nothing, empty for none
 * @param body what may stand between its braces
 * @param inner the statement between the braces that holds layers, empty for none
 */
record Signature(
    Role role,
    Phrase phrase,
    List<Property<?>> positional,
    List<Property<?>> named,
    String filler,
    Body body,
    String inner) {

  /** What kinds of constructs there are. */
  enum Role {
    INPUT,
    LAYER,
    OUTPUT,
    /** A statement about the model or its blocks. */
    STATEMENT;

    /** The word that begins statements of this role. */
    String keyword() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What may stand between a construct's braces. */
  enum Body {
    NONE,
    PROPERTIES,
    LAYERS
  }

  Signature {
    positional = List.copyOf(positional);
    named = List.copyOf(named);
  }

  /** A construct without properties and braces. */
  static Signature of(Role role, String phrase) {
    return new Signature(role, Phrase.of(phrase), List.of(), List.of(), "", Body.NONE, "");
  }

  Signature values(Property<?>... properties) {
    return new Signature(role, phrase, List.of(properties), named, filler, body, inner);
  }

  Signature properties(Property<?>... properties) {
    return new Signature(role, phrase, positional, List.of(properties), filler, body, inner);
  }

  /** The same with further properties behind. */
  Signature and(List<Property<?>> more) {
    List<Property<?>> all = new ArrayList<>(named);
    all.addAll(more);
    return new Signature(role, phrase, positional, all, filler, body, inner);
  }

  Signature filler(String word) {
    return new Signature(role, phrase, positional, named, word, body, inner);
  }

  Signature body(Body kind) {
    return new Signature(role, phrase, positional, named, filler, kind, inner);
  }

  /** The same with properties between its braces, and a statement of that name with layers. */
  Signature layersIn(String name) {
    return new Signature(role, phrase, positional, named, filler, Body.PROPERTIES, name);
  }

  /** All properties, the positional ones first. */
  List<Property<?>> all() {
    List<Property<?>> all = new ArrayList<>(positional);
    all.addAll(named);
    return all;
  }

  /** The property whose name the arguments spell from an index on; of several the longest. */
  Optional<Property<?>> spelledBy(List<Argument> arguments, int start) {
    Property<?> found = null;
    for (Property<?> property : all()) {
      if (property.presence() != Property.Presence.NAMELESS
          && property.name().spelledBy(arguments, start) > 0
          && (found == null || property.name().words().size() > found.name().words().size())) {
        found = property;
      }
    }
    return Optional.ofNullable(found);
  }

  /**
   * The property that a named argument names, in camel case or in words; {@code value} is the first
   * positional one.
   */
  Optional<Property<?>> member(String name) {
    if (name.equals("value") && !positional.isEmpty()) {
      return Optional.of(positional.get(0));
    }
    return all().stream()
        .filter(p -> p.name().camelCase().equals(name) || p.name().toString().equals(name))
        .findFirst();
  }

  /** The names that properties may be written with. */
  List<String> names() {
    return Stream.concat(
            all().stream()
                .filter(property -> property.presence() != Property.Presence.NAMELESS)
                .map(property -> property.name().toString()),
            Stream.of(inner).filter(name -> !name.isEmpty()))
        .toList();
  }

  /** What the construct takes, in words. */
  String describe() {
    return all().isEmpty()
        ? phrase + " stands alone"
        : Stream.concat(
                all().stream().map(property -> property.name().toString()),
                Stream.of(inner).filter(name -> !name.isEmpty()))
            .collect(Collectors.joining(", ", phrase + " takes ", ""));
  }
}
