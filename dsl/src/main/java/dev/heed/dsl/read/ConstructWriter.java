package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.spec.LayerSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes one construct: the values in the signature's order, by place as far as that goes, then by
 * name.
 */
final class ConstructWriter {

  /** The place of what was written by a program. */
  static final Origin WRITTEN = () -> "a written model";

  private final Signature signature;
  private final List<Argument> positional = new ArrayList<>();
  private final List<Construct> named = new ArrayList<>();
  private Optional<List<Construct>> layers = Optional.empty();
  private int slot;

  ConstructWriter(Signature signature) {
    this.signature = signature;
  }

  /** Writes a value, unless it is what leaving it out means. Call in the signature's order. */
  <T> ConstructWriter set(Property<T> property, T value) {
    boolean inPlace =
        slot < signature.positional().size() && signature.positional().get(slot).equals(property);
    if (property.fallback().equals(Optional.of(value))) {
      return this;
    }
    Value written = property.type().write(value);
    if (inPlace) {
      positional.add(Argument.positional(written, WRITTEN));
      slot++;
    } else {
      List<Argument> words = new ArrayList<>(words(property.name().words()));
      if (!property.type().implied().equals(Optional.of(value))) {
        words.add(Argument.positional(written, WRITTEN));
      }
      String keyword = property.name().words().get(0);
      named.add(new Construct(keyword, words.subList(1, words.size()), Optional.empty(), WRITTEN));
    }
    return this;
  }

  /** Writes layers between the braces. */
  ConstructWriter layers(List<LayerSpec> specs) {
    layers = Optional.of(specs.stream().map(Constructs::write).toList());
    return this;
  }

  Construct build() {
    List<String> phrase = new ArrayList<>(signature.phrase().words());
    if (signature.role() != Signature.Role.LAYER) {
      phrase.add(0, signature.role().keyword());
    }
    String keyword = phrase.remove(0);
    if (!signature.filler().isEmpty()) {
      phrase.add(signature.filler());
    }
    List<Argument> arguments = new ArrayList<>(words(phrase));
    arguments.addAll(positional);
    if (!signature.inner().isEmpty()) {
      named.add(new Construct(signature.inner(), List.of(), layers, WRITTEN));
      layers = Optional.empty();
    }
    if (layers.isEmpty() && !named.isEmpty()) {
      return new Construct(keyword, arguments, Optional.of(named), WRITTEN);
    }
    // The braces hold layers, so that named values stand before them.
    for (Construct value : named) {
      arguments.addAll(words(List.of(value.keyword())));
      arguments.addAll(value.arguments());
    }
    return new Construct(keyword, arguments, layers, WRITTEN);
  }

  private static List<Argument> words(List<String> words) {
    return words.stream().map(word -> Argument.positional(new Value.Word(word), WRITTEN)).toList();
  }
}
