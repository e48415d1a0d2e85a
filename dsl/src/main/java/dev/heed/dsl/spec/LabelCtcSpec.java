package dev.heed.dsl.spec;

/**
 * A sequence of labels that is shorter than the input, by connectionist temporal classification.
 *
 * @param labels the enum's name as Java source would write it in the model's package: simple or
 *     fully qualified
 */
public record LabelCtcSpec(String labels) implements OutputSpec {}
