package dev.heed.dsl.spec;

/**
 * A fully connected layer, which sees one vector at a time.
 *
 * @param width the width that it makes
 * @param activation what is applied to each element of the result
 * @param bias whether a bias is added
 */
public record DenseSpec(int width, Activation activation, boolean bias) implements LayerSpec {}
