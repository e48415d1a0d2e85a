package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.read.Signature.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;

/** All kinds of inputs, layers and outputs that there are. */
final class Constructs {

  private static final List<ConstructReader<?>> ALL = load();

  /** Kept, since a signature is made anew each time that it is asked for. */
  private static final Map<Role, Map<String, ConstructReader<?>>> BY_PHRASE = byPhrase();

  /** The words of the longest phrase of a layer, {@code attention over input}. */
  private static final int LONGEST_PHRASE = 3;

  private Constructs() {}

  private static List<ConstructReader<?>> load() {
    List<ConstructReader<?>> readers = new ArrayList<>();
    // javac runs processors with a context class loader that does not see them.
    for (ConstructReader<?> reader :
        ServiceLoader.load(ConstructReader.class, Constructs.class.getClassLoader())) {
      readers.add(reader);
    }
    readers.sort(Comparator.comparing(reader -> reader.signature().phrase().toString()));
    return List.copyOf(readers);
  }

  private static Map<Role, Map<String, ConstructReader<?>>> byPhrase() {
    Map<Role, Map<String, ConstructReader<?>>> readers = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      readers.put(role, new LinkedHashMap<>());
    }
    for (ConstructReader<?> reader : ALL) {
      Signature signature = reader.signature();
      of(signature.role(), readers).put(signature.phrase().toString(), reader);
    }
    return readers;
  }

  private static Map<String, ConstructReader<?>> of(
      Role role, Map<Role, Map<String, ConstructReader<?>>> readers) {
    return Objects.requireNonNull(readers.get(role));
  }

  /** The layer that a statement names; of several the one with the longest phrase. */
  static Optional<ConstructReader<?>> layer(Construct statement) {
    Map<String, ConstructReader<?>> layers = of(Role.LAYER, BY_PHRASE);
    String phrase = statement.keyword();
    Optional<ConstructReader<?>> found = Optional.ofNullable(layers.get(phrase));
    for (int i = 0; i < LONGEST_PHRASE - 1; i++) {
      phrase += " " + Phrase.word(statement.arguments(), i);
      if (layers.containsKey(phrase)) {
        found = Optional.of(Objects.requireNonNull(layers.get(phrase)));
      }
    }
    return found;
  }

  /** The input or output whose phrase the arguments begin with. */
  static Optional<ConstructReader<?>> spelledBy(Role role, List<Argument> arguments) {
    return of(role).stream()
        .filter(reader -> reader.signature().phrase().spelledBy(arguments, 0) > 0)
        .max(Comparator.comparingInt(reader -> reader.signature().phrase().words().size()));
  }

  /** The phrases of a role, sorted. */
  static List<String> phrases(Role role) {
    return List.copyOf(of(role, BY_PHRASE).keySet());
  }

  /** How the constructs of a role are written. */
  static List<Signature> signatures(Role role) {
    return of(role).stream().<Signature>map(ConstructReader::signature).toList();
  }

  private static Collection<ConstructReader<?>> of(Role role) {
    return of(role, BY_PHRASE).values();
  }

  /** Writes the record of an input, a layer or an output. */
  static Construct write(Object spec) {
    return ALL.stream()
        .filter(reader -> reader.kind().isInstance(spec))
        .findFirst()
        .map(reader -> write(reader, spec))
        .orElseThrow(() -> new IllegalArgumentException("no ConstructReader writes " + spec));
  }

  private static <S> Construct write(ConstructReader<S> reader, Object spec) {
    return reader.write(reader.kind().cast(spec), new ConstructWriter(reader.signature()));
  }
}
