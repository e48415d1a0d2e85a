package dev.heed.processor.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.heed.dsl.spec.InputSpec;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.OutputSpec;
import dev.heed.processor.autodiff.GradientRule;
import dev.heed.processor.emit.InputEmitter;
import dev.heed.processor.emit.KernelEmitter;
import dev.heed.processor.emit.OutputEmitter;
import dev.heed.processor.graph.AddPosition;
import dev.heed.processor.graph.CachedAttend;
import dev.heed.processor.graph.CrossWeights;
import dev.heed.processor.graph.Loss;
import dev.heed.processor.graph.Node;
import dev.heed.processor.graph.RotateAtPlace;
import dev.heed.processor.graph.ScoreStep;
import dev.heed.processor.lower.InputLowering;
import dev.heed.processor.lower.LayerLowering;
import dev.heed.processor.lower.OutputLowering;
import dev.heed.processor.plan.Kernel;
import dev.heed.processor.plan.KernelPlanner;
import dev.heed.processor.plan.ScorePlanner;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every operator has its rule in every stage: what exhaustive switches would have the compiler
 * find.
 */
final class RulesTest {

  /** What the stage {@code incremental} writes. */
  private static final Set<Class<?>> OF_DECODING =
      Set.of(AddPosition.class, CachedAttend.class, CrossWeights.class, RotateAtPlace.class);

  private static List<Class<?>> kinds(Class<?> sealed) {
    return Arrays.asList(sealed.getPermittedSubclasses());
  }

  private static void assertCovered(Class<?> ruleKind, Stream<Class<?>> kinds) {
    Registry<Rule<?>> registry = registry(ruleKind);
    List<Class<?>> missing = kinds.filter(kind -> !registry.covers(kind)).toList();
    assertEquals(List.of(), missing, "without a " + ruleKind.getSimpleName());
  }

  @SuppressWarnings("unchecked") // every kind of rule is a Rule
  private static Registry<Rule<?>> registry(Class<?> ruleKind) {
    return Registry.of((Class<? super Rule<?>>) ruleKind);
  }

  @Test
  void everyInputLayerAndOutputIsLowered() {
    assertCovered(InputLowering.class, kinds(InputSpec.class).stream());
    assertCovered(LayerLowering.class, kinds(LayerSpec.class).stream());
    assertCovered(OutputLowering.class, kinds(OutputSpec.class).stream());
  }

  @Test
  void everyInputAndOutputIsEmitted() {
    assertCovered(InputEmitter.class, kinds(InputSpec.class).stream());
    assertCovered(OutputEmitter.class, kinds(OutputSpec.class).stream());
  }

  @Test
  void everyNodeIsPlanned() {
    assertCovered(KernelPlanner.class, kinds(Node.class).stream());
  }

  @Test
  void everyStepOfAttentionsScoresIsPlanned() {
    assertCovered(
        ScorePlanner.class, kinds(ScoreStep.class).stream().flatMap(kind -> kinds(kind).stream()));
  }

  @Test
  void everyNodeOfTheForwardPassHasItsGradient() {
    assertCovered(
        GradientRule.class,
        kinds(Node.class).stream()
            // autodiff itself writes the loss, and nothing differentiates gradients
            .filter(
                kind ->
                    !Loss.class.isAssignableFrom(kind)
                        && !kind.getSimpleName().endsWith("Gradient"))
            // nor what decoding computes
            .filter(kind -> !OF_DECODING.contains(kind)));
  }

  @Test
  void everyKernelIsEmitted() {
    assertCovered(
        KernelEmitter.class,
        new ClassFileImporter()
            .importPackages(Kernel.class.getPackageName()).stream()
                .filter(type -> type.isAssignableTo(Kernel.class) && !type.isInterface())
                .map(JavaClass::reflect));
  }
}
