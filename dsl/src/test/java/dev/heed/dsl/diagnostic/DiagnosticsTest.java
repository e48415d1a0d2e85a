package dev.heed.dsl.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

  private static final Origin PLACE = new TextOrigin("m.heed", 3, 7, "  norm 7");

  @Test
  void suppressesWarningsAndNoErrors() {
    Diagnostics diagnostics = new Diagnostics(Set.of("UnusedBlock", "UnknownBlock"));
    diagnostics.report(Problem.UNUSED_BLOCK, PLACE, "a");
    assertEquals(List.of(), diagnostics.all());

    diagnostics.report(Problem.UNKNOWN_BLOCK, PLACE, "a", "");
    assertEquals(1, diagnostics.all().size());
    assertTrue(diagnostics.hasErrors());
  }

  @Test
  void warningsStopNothing() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.report(Problem.UNUSED_BLOCK, PLACE, "a");
    assertFalse(diagnostics.hasErrors());
    assertEquals(1, diagnostics.all().size());
  }

  @Test
  void theSameProblemAtTheSamePlaceIsKeptOnce() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics.in("use a", PLACE).report(Problem.UNKNOWN_LAYER, PLACE, "x", "");
    diagnostics.in("use b", PLACE).report(Problem.UNKNOWN_LAYER, PLACE, "x", "");
    diagnostics.in("use b", PLACE).report(Problem.UNKNOWN_LAYER, PLACE, "y", "");
    assertEquals(2, diagnostics.all().size());
  }

  @Test
  void whatIsTooMuchIsCounted() {
    Diagnostics diagnostics = new Diagnostics();
    for (int i = 0; i < 250; i++) {
      diagnostics.report(Problem.UNKNOWN_LAYER, PLACE, i, "");
    }
    assertEquals(200, diagnostics.all().size());
    assertEquals(50, diagnostics.omitted());
  }

  @Test
  void printsThePlaceItsLineAndWhatSurroundsIt() {
    Diagnostics diagnostics = new Diagnostics();
    diagnostics
        .in("model Tiny", new TextOrigin("m.heed", 1, 1, "model Tiny {"))
        .in("norm", new TextOrigin("m.heed", 3, 2, "  norm 7"))
        .report(Problem.WIDTH_TOO_LARGE, PLACE, List.of("width 5 from dense"), "x", 20_000, 1, 16);

    assertEquals(
        """
        [WidthTooLarge] x makes width 20_000 out of width 1; the most is 16
          for norm (m.heed:3:7)
                norm 7
                    ^
          width 5 from dense
          in model Tiny (m.heed:1:1)""",
        diagnostics.all().get(0).toString());
  }

  @Test
  void suggestsWhatIsNearOnly() {
    List<String> known = List.of("heads", "bias", "attention");
    assertEquals(Optional.of("heads"), Alternatives.nearest("haeds", known));
    assertEquals(Optional.of("bias"), Alternatives.nearest("bia", known));
    assertEquals(Optional.of("attention"), Alternatives.nearest("Atenton", known));
    assertEquals(Optional.empty(), Alternatives.nearest("hat", known));
    assertEquals(Optional.empty(), Alternatives.nearest("intention", List.of("attrition")));
    assertEquals("; known: attention, bias, heads", Alternatives.describe("x", known, "known"));
  }
}
