package dev.heed.dsl.spec;

/**
 * Several labels for each vector: of each constant of an enum a yes or a no, independent of the
 * others (sigmoid and binary cross-entropy).
 *
 * @param labels the enum's name as Java source would write it in the model's package: simple or
 *     fully qualified
 * @param smoothing the share of each target that training spreads evenly over yes and no, 0 to
 *     below 1
 */
public record LabelEachSeveralSpec(String labels, double smoothing) implements OutputSpec {}
