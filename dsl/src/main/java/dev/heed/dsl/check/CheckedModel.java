package dev.heed.dsl.check;

import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.ModelSpec;

/**
 * A model whose widths fit, whose sizes are within the limits and whose labels exist.
 *
 * @param spec what was asked
 * @param origins where it was asked
 * @param labels the labels of its output
 */
public record CheckedModel(ModelSpec spec, Origins origins, LabelSet labels) {}
