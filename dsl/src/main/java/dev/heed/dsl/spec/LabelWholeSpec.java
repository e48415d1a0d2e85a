package dev.heed.dsl.spec;

/**
 * One label for the whole input, a class out of the constants of an enum (softmax and
 * cross-entropy).
 *
 * @param labels the enum's name as Java source would write it in the model's package: simple or
 *     fully qualified
 */
public record LabelWholeSpec(String labels) implements OutputSpec {}
