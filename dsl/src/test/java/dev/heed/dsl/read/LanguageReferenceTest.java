package dev.heed.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.check.LabelSet;
import dev.heed.dsl.check.ModelCheck;
import dev.heed.dsl.check.Resolution;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.text.HeedParser;
import dev.heed.dsl.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles every example of {@code docs/language.md}, and looks that nothing is left undescribed.
 */
class LanguageReferenceTest {

  private static final Path REFERENCE =
      Path.of(System.getProperty("basedir", ""), "docs/language.md");

  private static final Pattern EXAMPLE =
      Pattern.compile("^```heed\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern INPUT = Pattern.compile("^input ", Pattern.MULTILINE);
  private static final Pattern OUTPUT = Pattern.compile("^output ", Pattern.MULTILINE);

  private static final LabelResolver LABELS =
      (packageName, name) -> new Resolution.Found(new LabelSet(name, List.of("NOUN", "VERB")));

  static List<String> examples() throws IOException {
    return EXAMPLE
        .matcher(Files.readString(REFERENCE))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void compiles(String example) {
    Diagnostics diagnostics = new Diagnostics();
    List<Declaration> models = parse(example, diagnostics);
    assertTrue(!models.isEmpty(), example);
    for (Declaration model : models) {
      SpecReader.read(model, diagnostics)
          .ifPresent(read -> ModelCheck.check(read, LABELS, diagnostics));
    }
    assertEquals(List.of(), diagnostics.all(), example);
  }

  private static List<Declaration> parse(String example, Diagnostics diagnostics) {
    if (example.contains("model ")) {
      return HeedParser.parse(SourceText.of("language.md", example), diagnostics);
    }
    String input = "input words { length 128 vocabulary 20_000 embed 64 }\n";
    String body =
        (INPUT.matcher(example).find() ? "" : input)
            + example
            + (OUTPUT.matcher(example).find() ? "" : "output label each of Tag\n");
    return HeedParser.parseBody(
            SourceText.of("language.md", body), "com.acme", "Example", "", diagnostics)
        .stream()
        .toList();
  }

  @Test
  void everyConstructAndPropertyHasAnExample() throws IOException {
    String examples = String.join("\n", examples());
    List<String> words = new ArrayList<>(List.of(Blocks.BLOCK, Blocks.USE, "trainable"));
    for (Signature.Role role : Signature.Role.values()) {
      for (Signature signature : Constructs.signatures(role)) {
        words.add(signature.phrase().toString());
        words.addAll(signature.names());
      }
    }
    words.remove("times"); // always written by its place
    words.removeIf(word -> Pattern.compile("\\b" + word + "\\b").matcher(examples).find());
    assertEquals(List.of(), words, "have no example");
  }
}
