package dev.heed.dsl.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every word that means something in the language, as its constructs say themselves. */
public final class LanguageWords {

  private LanguageWords() {}

  /** All words, sorted: keywords, names of properties and the words that are values. */
  public static Set<String> all() {
    Set<String> words = new TreeSet<>(keywords());
    for (Signature signature : signatures()) {
      for (Property<?> property : signature.all()) {
        words.addAll(property.type().words());
        if (property.presence() != Property.Presence.NAMELESS) {
          words.addAll(property.name().words());
        }
      }
    }
    return words;
  }

  /** The words that begin statements: those of files and models, and the layers. */
  public static Set<String> statements() {
    Set<String> words = new TreeSet<>(SpecReader.STATEMENTS);
    words.addAll(List.of(Blocks.USE, "package", "import", "model"));
    words.addAll(Constructs.phrases(Signature.Role.LAYER));
    return words;
  }

  /** The words that begin statements or continue the first word. */
  public static Set<String> keywords() {
    Set<String> words = new TreeSet<>(statements());
    words.add("from");
    for (Signature signature : signatures()) {
      words.addAll(signature.phrase().words());
      if (!signature.filler().isEmpty()) {
        words.add(signature.filler());
      }
    }
    return words;
  }

  /** How constructs are written, those of all roles. */
  static List<Signature> signatures() {
    return List.of(Signature.Role.values()).stream()
        .flatMap(role -> Constructs.signatures(role).stream())
        .toList();
  }
}
