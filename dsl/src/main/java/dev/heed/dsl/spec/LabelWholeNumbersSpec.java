package dev.heed.dsl.spec;

/**
 * Numbers for the whole input (regression with the squared error).
 *
 * @param count how many
 */
public record LabelWholeNumbersSpec(int count) implements OutputSpec {}
