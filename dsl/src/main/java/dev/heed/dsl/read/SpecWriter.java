package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.NoInputSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns specs back into declarations: the inverse of {@link SpecReader}. */
public final class SpecWriter {

  private SpecWriter() {}

  /** A declaration that reads as an equal spec; blocks stay expanded. */
  public static Declaration write(ModelSpec spec) {
    List<Construct> statements = new ArrayList<>();
    if (spec.trainable()) {
      statements.add(
          new Construct("trainable", List.of(), Optional.empty(), ConstructWriter.WRITTEN));
    }
    if (!(spec.input() instanceof NoInputSpec)) {
      statements.add(Constructs.write(spec.input()));
    }
    for (LayerSpec layer : spec.layers()) {
      statements.add(Constructs.write(layer));
    }
    statements.add(Constructs.write(spec.output()));
    return new Declaration(
        spec.packageName(), spec.name(), spec.documentation(), statements, ConstructWriter.WRITTEN);
  }
}
