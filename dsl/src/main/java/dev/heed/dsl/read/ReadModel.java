package dev.heed.dsl.read;

import dev.heed.dsl.spec.ModelSpec;

/**
 * A model as it was declared, not yet checked.
 *
 * @param spec what was asked
 * @param origins where it was asked
 */
public record ReadModel(ModelSpec spec, Origins origins) {}
