package dev.heed.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.text.HeedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every example of {@code docs/language.md}, and looks that nothing is left undescribed.
 */
class LanguageReferenceTest {

  /** Octets are as many as bytes, other labels two. */
  private static final LabelResolver LABELS =
      (packageName, name) ->
          new Resolution.Found(
              new LabelSet(
                  name,
                  name.endsWith("Octet")
                      ? IntStream.range(0, 256).mapToObj(octet -> "O" + octet).toList()
                      : List.of("NOUN", "VERB")));

  static List<String> examples() {
    return LanguageExamples.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compiles(String example) {
    Diagnostics diagnostics = new Diagnostics();
    HeedFile file = LanguageExamples.parse(example, diagnostics);
    assertFalse(file.models().isEmpty() && file.library().own().isEmpty(), example);
    SpecReader.readBlocks(file.library(), diagnostics);
    for (Declaration model : file.models()) {
      SpecReader.read(model, diagnostics)
          .ifPresent(read -> ModelCheck.check(read, LABELS, diagnostics));
    }
    assertEquals(List.of(), diagnostics.all(), example);
  }

  @Test
  void everyConstructAndPropertyHasAnExample() {
    String examples = String.join("\n", examples());
    List<String> words = new ArrayList<>(LanguageWords.keywords());
    for (Signature signature : LanguageWords.signatures()) {
      words.add(signature.phrase().toString());
      words.addAll(signature.names());
    }
    words.remove("times"); // always written by its place
    words.removeIf(word -> Pattern.compile("\\b" + word + "\\b").matcher(examples).find());
    assertEquals(List.of(), words, "have no example");
  }
}
