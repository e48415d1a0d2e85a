package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LayerSpec;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A construct's values, each with its property, and the layers between its braces. */
final class Arguments {

  private final Origin origin;
  private final Diagnostics diagnostics;
  private final Map<Property<?>, Bound> bound = new LinkedHashMap<>();
  private final Set<Property<?>> meant = new HashSet<>();
  private List<LayerSpec> layers = List.of();
  private Optional<Construct> inner = Optional.empty();
  private boolean sound = true;

  /**
   * A value that was written.
   *
   * @param value empty where it could not be read, which is reported
   */
  private record Bound(Optional<?> value, Origin origin) {}

  /**
   * No values yet.
   *
   * @param origin the construct's place
   * @param diagnostics the view within the construct
   */
  Arguments(Origin origin, Diagnostics diagnostics) {
    this.origin = origin;
    this.diagnostics = diagnostics;
  }

  /**
   * The value of a property that has one: as written, or its fallback, or a stand-in where there
   * was a mistake.
   */
  <T> T get(Property<T> property) {
    return find(property).or(property::fallback).orElseGet(property.type()::standIn);
  }

  /**
   * The value of a property as written; empty where it was not written, or not so that it could be
   * read.
   */
  <T> Optional<T> find(Property<T> property) {
    Bound found = bound.get(property);
    return found == null ? Optional.empty() : cast(found.value());
  }

  /** Whether a property was written, well or not, or a misspelt name seems to mean it. */
  boolean has(Property<?> property) {
    return bound.containsKey(property) || meant.contains(property);
  }

  /** Whether a property was written under its name. */
  boolean isBound(Property<?> property) {
    return bound.containsKey(property);
  }

  /** Notes that a misspelt name seems to mean a property, so that nobody misses it as well. */
  void mean(Property<?> property) {
    meant.add(property);
  }

  /** The statement between the braces that holds layers, where there is one. */
  Optional<Construct> inner() {
    return inner;
  }

  void inner(Construct statement) {
    inner = Optional.of(statement);
  }

  /** The layers between the braces. */
  List<LayerSpec> layers() {
    return layers;
  }

  /**
   * Reports a problem that several values make together, at the last of these properties that was
   * written.
   */
  void report(Problem problem, List<Property<?>> culprits, Object... values) {
    Origin place = origin;
    for (Property<?> culprit : culprits) {
      Bound found = bound.get(culprit);
      place = found == null ? place : found.origin();
    }
    report(problem, place, values);
  }

  void report(Problem problem, Origin place, Object... values) {
    diagnostics.report(problem, place, values);
    sound = false;
  }

  /** Whether every value was read and none is missing; without that the record has stand-ins. */
  boolean isSound() {
    return sound;
  }

  Diagnostics diagnostics() {
    return diagnostics;
  }

  Origin origin() {
    return origin;
  }

  Optional<Origin> origin(Property<?> property) {
    return Optional.ofNullable(bound.get(property)).map(Bound::origin);
  }

  <T> void bind(Property<T> property, Optional<T> value, Origin place) {
    bound.put(property, new Bound(value, place));
    sound &= value.isPresent();
  }

  void layers(List<LayerSpec> read) {
    layers = List.copyOf(read);
  }

  /** Only {@link #bind} puts values in, with the property's own type. */
  @SuppressWarnings("unchecked")
  private static <T> Optional<T> cast(Optional<?> value) {
    return (Optional<T>) value;
  }
}
