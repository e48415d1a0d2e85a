package dev.heed.dsl.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each problem of a text has a fixture whose whole text is compared; {@code -Dfixtures.update=true}
 * rewrites them.
 */
class ProblemTest {

  /**
   * Raised by drivers only, whose tests show them: from annotations on, to the end of the
   * catalogue.
   */
  private static final Set<Problem> OF_DRIVERS =
      EnumSet.range(Problem.NOT_AN_INTERFACE, Problem.INTERNAL_ERROR);

  /** A file of this size cannot lie in the repository; {@code SourceTextTest} writes one. */
  private static final Set<Problem> WITHOUT_FILE = EnumSet.of(Problem.FILE_TOO_LARGE);

  static List<Fixture> fixtures() throws IOException {
    return Fixture.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fixtures")
  void reportsTheWholeText(Fixture fixture) throws IOException {
    Diagnostics diagnostics = fixture.diagnose();
    String text = Fixture.text(diagnostics);
    if (Boolean.getBoolean("fixtures.update")) {
      Files.writeString(fixture.expected(), text);
    }
    assertEquals(Files.readString(fixture.expected()), text);
    assertTrue(
        diagnostics.all().stream().anyMatch(each -> each.problem().key().equals(fixture.key())),
        () -> "the fixture of " + fixture.key() + " does not show it:\n" + text);
  }

  @Test
  void eachProblemOfATextHasAFixture() throws IOException {
    Set<String> keys = Fixture.all().stream().map(Fixture::key).collect(Collectors.toSet());
    List<Problem> missing = new ArrayList<>(List.of(Problem.values()));
    missing.removeIf(problem -> keys.contains(problem.key()));
    missing.removeAll(OF_DRIVERS);
    missing.removeAll(WITHOUT_FILE);
    assertEquals(List.of(), missing);
  }

  @Test
  void eachFixtureIsOfAProblem() throws IOException {
    Set<String> keys =
        Arrays.stream(Problem.values()).map(Problem::key).collect(Collectors.toSet());
    for (Fixture fixture : Fixture.all()) {
      assertTrue(keys.contains(fixture.key()), fixture::toString);
    }
  }

  @Test
  void keyIsTheConstantInCamelCase() {
    assertEquals("HeadsDoNotDivideWidth", Problem.HEADS_DO_NOT_DIVIDE_WIDTH.key());
    assertEquals("NotUtf8", Problem.NOT_UTF8.key());
  }
}
