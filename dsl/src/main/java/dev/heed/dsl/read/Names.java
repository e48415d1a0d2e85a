package dev.heed.dsl.read;

import java.util.Optional;
import java.util.Set;

/** Which names Java takes. */
final class Names {

  private static final Set<String> RESERVED =
      Set.of(
          "_",
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  private Names() {}

  /** Why a name cannot be a Java identifier; empty where it can. */
  static Optional<String> problem(String name) {
    if (name.contains(".")) {
      return Optional.of("it has a dot; write a simple name");
    }
    if (RESERVED.contains(name)) {
      return Optional.of("Java reserves the word; write another name");
    }
    boolean identifier =
        !name.isEmpty()
            && Character.isJavaIdentifierStart(name.codePointAt(0))
            && name.codePoints().allMatch(Character::isJavaIdentifierPart);
    return identifier
        ? Optional.empty()
        : Optional.of("it is no Java identifier; write letters, digits and _");
  }

  /** Why a name cannot be a package; empty where it can. */
  static Optional<String> packageProblem(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    for (String part : name.split("\\.", -1)) {
      Optional<String> problem = problem(part);
      if (problem.isPresent()) {
        return Optional.of("its part '" + part + "': " + problem.get());
      }
    }
    return Optional.empty();
  }
}
