package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** All kinds of inputs, layers and outputs that there are. */
final class Constructs {

  private static final List<ConstructReader<?>> ALL = load();

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

  /** The layer that a statement names; of several the one with the longest phrase. */
  static Optional<ConstructReader<?>> layer(Construct statement) {
    return of(Signature.Role.LAYER).stream()
        .filter(reader -> reader.signature().phrase().begins(statement))
        .max(Comparator.comparingInt(reader -> reader.signature().phrase().words().size()));
  }

  /** The input or output whose phrase the arguments begin with. */
  static Optional<ConstructReader<?>> spelledBy(Signature.Role role, List<Argument> arguments) {
    return of(role).stream()
        .filter(reader -> reader.signature().phrase().spelledBy(arguments, 0) > 0)
        .max(Comparator.comparingInt(reader -> reader.signature().phrase().words().size()));
  }

  /** The phrases of a role, sorted. */
  static List<String> phrases(Signature.Role role) {
    return of(role).stream().map(reader -> reader.signature().phrase().toString()).toList();
  }

  /** How the constructs of a role are written. */
  static List<Signature> signatures(Signature.Role role) {
    return of(role).stream().<Signature>map(ConstructReader::signature).toList();
  }

  private static List<ConstructReader<?>> of(Signature.Role role) {
    return ALL.stream().filter(reader -> reader.signature().role() == role).toList();
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
