package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.pipeline.GeneratedModel;
import dev.heed.processor.pipeline.ModelCompiler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The report tells what holds for the generated model. */
class ReportTest {

  private static final String ENCODER =
      """
      package sample

      /** Tags words. */
      model Sample {
        input words { length 64 vocabulary 50 embed 16 }
        position sinusoidal
        repeat 3 {
          residual { norm; attention { heads 2 } }
          residual { norm; dense 32 gelu; dense 16 }
        }
        /** For the output. */
        norm
        output label each of sample.Tags17
      }
      """;

  /** {@code | `Class.method` | lines | bytes |}. */
  private static final Pattern METHOD =
      Pattern.compile("(?m)^\\| `(\\w+)\\.(\\w+)` \\| [\\d,]+ \\| ([\\d,]+) \\|$");

  static Stream<Arguments> models() {
    return Samples.wholeModels().entrySet().stream()
        .map(each -> Arguments.of(each.getKey(), each.getValue()));
  }

  @Test
  void repeatedLayersAreShownOnce() {
    String report = report(ENCODER);
    assertTrue(report.startsWith("# Sample\n\nTags words.\n\n- `norm`: For the output.\n"), report);
    assertTrue(report.contains("[\"layers.0 to layers.2, 3 times\"]\n"), report);
    assertEquals(1, count(report, "attend<br/>"));
    // one layer's products for 64 vectors: two for each weight and vector, and scores and values
    long weights = 4 * 16 * 16 + 2 * 16 * 32;
    long layer = 64 * 2 * weights + 64 * 64 * 4 * 16;
    long all = 3 * layer + 64 * 2 * 16 * 17;
    assertTrue(report.contains(line("FLOPs of an answer to 64 vectors", all)), report);
    long parameters = 50 * 16 + 3 * (weights + 4 * 16 + 32 + 16 + 4 * 16) + 2 * 16 + 17 * 17;
    assertTrue(report.contains(line("parameters", parameters)), report);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void arrowsJoinBoxesThatAreThere(String name, String text) {
    String report = report(text);
    List<String> boxes = found(report, "^ +(\\w+)\\(?\\[");
    List<String> ends = new ArrayList<>(found(report, "^ +(\\w+) --> "));
    ends.addAll(found(report, " --> (\\w+)$"));
    assertTrue(boxes.size() > 3 && ends.size() > 3, report);
    assertTrue(boxes.containsAll(ends), () -> name + ": " + boxes + " lack some of " + ends);
    assertEquals(report, report(text), "the same report each time");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void sizesOfTheLargestMethodsAreAboutThoseOfTheBytecode(String name, String text) {
    Map<String, Integer> sizes = new HashMap<>();
    CompiledModel.of(text).classes().forEach((type, bytes) -> addSizes(type, bytes, sizes));
    Set<String> seen = new HashSet<>();
    List<MatchResult> methods = METHOD.matcher(report(text)).results().toList();
    assertEquals(10, methods.size());
    for (MatchResult method : methods) {
      String named = method.group(1) + "." + method.group(2);
      int told = Integer.parseInt(method.group(3).replace(",", ""));
      int size = sizes.getOrDefault(named, 0);
      assertTrue(
          !seen.add(named) || (told > 0.6 * size && told < 1.7 * size),
          () -> name + ": " + method.group() + " has " + size + " bytes");
    }
  }

  /** The largest method of each name, as the report names it: by the file's class. */
  private static void addSizes(String type, byte[] bytes, Map<String, Integer> sizes) {
    String outer = type.replaceAll(".*[.]|[$].*", "");
    String inner = type.replaceAll(".*[.$]", "");
    MethodSizes.of(bytes)
        .forEach(
            (method, size) -> {
              String name = method.replaceAll("\\(.*", "").replace("<init>", inner);
              sizes.merge(outer + "." + name, size, Math::max);
            });
  }

  private static List<String> found(String text, String pattern) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private static String line(String what, long value) {
    return String.format(Locale.ROOT, "| %s | %,d |", what, value);
  }

  private static int count(String text, String part) {
    return (int) Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  private static String report(String text) {
    Diagnostics diagnostics = new Diagnostics();
    GeneratedModel model =
        ModelCompiler.compile(
                CompiledModel.declaration(text),
                CompiledModel.resolver(),
                Set.of(GeneratedModel.REPORT),
                diagnostics)
            .orElseThrow(() -> new AssertionError(diagnostics.all().toString()));
    assertEquals("Sample.report.md", model.fileName(GeneratedModel.REPORT));
    return Objects.requireNonNull(model.dumps().get(GeneratedModel.REPORT));
  }
}
