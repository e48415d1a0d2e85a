package dev.heed.dsl.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.diagnostic.Diagnostic;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.read.ReadModel;
import dev.heed.dsl.spec.Activation;
import dev.heed.dsl.spec.AttentionSpec;
import dev.heed.dsl.spec.DenseSpec;
import dev.heed.dsl.spec.DropoutSpec;
import dev.heed.dsl.spec.LabelEachSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.RepeatSpec;
import dev.heed.dsl.spec.ResidualSpec;
import dev.heed.dsl.spec.WindowSpec;
import dev.heed.dsl.spec.WordsSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks on hand-built specs; the texts of the problems are fixtures of {@code ProblemTest}. */
class ModelCheckTest {

  private static final Origin PLACE = () -> "hand-built";
  private static final LabelSet LABELS = new LabelSet("com.acme.Tag", List.of("A", "B"));

  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void noLayersAreFine() {
    assertEquals(Optional.of(LABELS), check(64).map(CheckedModel::labels));
  }

  @Test
  void aRepeatMayChangeTheWidthWhenEachRoundFits() {
    LayerSpec shrink = new RepeatSpec(3, List.of(new DenseSpec(8, Activation.RELU, true)));
    assertTrue(check(64, shrink, residual(new AttentionSpec(4, true))).isPresent());
  }

  @Test
  void aLaterRoundOfARepeatIsChecked() {
    LayerSpec grow = new RepeatSpec(2, List.of(new AttentionSpec(64, true), dense(96)));
    assertEquals(List.of(Problem.HEADS_DO_NOT_DIVIDE_WIDTH), problems(64, grow));
  }

  @Test
  void aWindowOverTheWholeSequenceFitsJustWithinTheLimit() {
    assertEquals(List.of(), problems(64, new WindowSpec(127, 127)));
    assertEquals(List.of(), problems(64, new WindowSpec(128, 127)));
    assertEquals(List.of(Problem.WIDTH_TOO_LARGE), problems(64, new WindowSpec(128, 128)));
  }

  @Test
  void aWidthThatIsTooLargeHidesWhatFollows() {
    assertEquals(
        List.of(Problem.WIDTH_TOO_LARGE),
        problems(64, new WindowSpec(500, 500), residual(new AttentionSpec(3, true)), dense(5)));
  }

  @Test
  void aWrongResidualLetsTheRestBeChecked() {
    assertEquals(
        List.of(Problem.RESIDUAL_CHANGES_WIDTH, Problem.HEADS_DO_NOT_DIVIDE_WIDTH),
        problems(64, residual(dense(3)), new AttentionSpec(3, true)));
  }

  @Test
  void layersAreCountedWithTheirRounds() {
    LayerSpec dropout = new DropoutSpec(0.5);
    // 1 repeat and 16 · (1 repeat and 254 dropouts) are 4,081; 15 more are 4,096.
    LayerSpec most = new RepeatSpec(16, List.of(new RepeatSpec(254, List.of(dropout))));
    LayerSpec[] layers = new LayerSpec[17];
    Arrays.fill(layers, dropout);
    layers[0] = most;
    assertEquals(List.of(Problem.TOO_MANY_LAYERS), problems(64, layers));
    assertEquals(List.of(Problem.LARGE_MODEL), problems(64, Arrays.copyOf(layers, 16)));
  }

  @Test
  void parametersAreCountedWithTheirRounds() {
    // 4 · 16,384² are 2^30: one attention fits, two are one weight too many.
    LayerSpec attention = new AttentionSpec(1, false);
    assertEquals(List.of(), problems(16_384, attention));
    assertEquals(
        List.of(Problem.TOO_MANY_PARAMETERS),
        problems(16_384, new RepeatSpec(2, List.of(attention))));
  }

  private List<Problem> problems(int embed, LayerSpec... layers) {
    Diagnostics found = new Diagnostics();
    boolean compiled = check(found, embed, layers).isPresent();
    assertEquals(compiled, !found.hasErrors());
    return found.all().stream().map(Diagnostic::problem).toList();
  }

  private Optional<CheckedModel> check(int embed, LayerSpec... layers) {
    return check(diagnostics, embed, layers);
  }

  private static Optional<CheckedModel> check(
      Diagnostics diagnostics, int embed, LayerSpec... layers) {
    ModelSpec spec =
        new ModelSpec(
            "com.acme",
            "Tagger",
            "",
            false,
            new WordsSpec(8, 2, 1, embed, Optional.empty()),
            List.of(layers),
            new LabelEachSpec("Tag"));
    return ModelCheck.check(
        new ReadModel(spec, Origins.everywhere(PLACE)),
        (packageName, name) -> new Resolution.Found(LABELS),
        diagnostics);
  }

  private static LayerSpec residual(LayerSpec... layers) {
    return new ResidualSpec(List.of(layers));
  }

  private static LayerSpec dense(int width) {
    return new DenseSpec(width, Activation.NONE, true);
  }
}
