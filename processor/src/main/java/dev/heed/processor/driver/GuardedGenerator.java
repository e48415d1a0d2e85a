package dev.heed.processor.driver;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.ReadModel;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedPrinter;
import dev.heed.processor.pipeline.GeneratedModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a failure of the generator itself one diagnostic, with the place in the generator and the
 * model's printed text, which is all that a report needs; users never see a stack trace. A stage
 * that nobody knows is refused here, for all drivers.
 *
 * @param generator what may fail
 */
public record GuardedGenerator(ModelGenerator generator) implements ModelGenerator {

  @Override
  public Optional<GeneratedModel> generate(
      Declaration declaration, LabelResolver labels, Set<String> dumps, Diagnostics diagnostics) {
    Guard guard = new Guard("model " + declaration.name(), declaration.origin(), diagnostics);
    return guard
        .run(
            () -> generator.generate(declaration, labels, dumps, diagnostics),
            () -> printed(declaration))
        .filter(model -> hasAll(dumps, model, declaration.origin(), diagnostics));
  }

  private static boolean hasAll(
      Set<String> dumps, GeneratedModel model, Origin origin, Diagnostics diagnostics) {
    Set<String> unknown = new TreeSet<>(dumps);
    unknown.removeAll(model.dumps().keySet());
    unknown.forEach(stage -> diagnostics.report(Problem.UNKNOWN_STAGE, origin, stage));
    return unknown.isEmpty();
  }

  /** The model's text, line by line; nothing where reading it is what fails. */
  private static List<String> printed(Declaration declaration) {
    try {
      return SpecReader.read(declaration, new Diagnostics())
          .map(ReadModel::spec)
          .map(spec -> HeedPrinter.print(spec).lines().toList())
          .orElse(List.of());
    } catch (RuntimeException | StackOverflowError failure) {
      return List.of("its text cannot be printed: " + failure);
    }
  }
}
