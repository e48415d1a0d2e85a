package dev.heed.processor.driver;

import dev.heed.dsl.check.LabelResolver;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.processor.pipeline.GeneratedModel;
import java.util.Optional;
import java.util.Set;

/** The generator as drivers see it. */
@FunctionalInterface
public interface ModelGenerator {

  /**
   * Generates one model.
   *
   * @param labels finds the enums that the declaration names
   * @param dumps the stages whose text is wanted
   * @return empty where the declaration has errors, which are reported
   */
  Optional<GeneratedModel> generate(
      Declaration declaration, LabelResolver labels, Set<String> dumps, Diagnostics diagnostics);
}
