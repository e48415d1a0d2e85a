package dev.heed.dsl.spec;

/**
 * Numbers for each vector (regression with the squared error).
 *
 * @param count how many
 */
public record LabelEachNumbersSpec(int count) implements OutputSpec {}
