package dev.heed.dsl.spec;

/**
 * A gated fully connected layer: {@code activation(x · gate) ∘ (x · up)}, element by element.
 *
 * @param width the width that it makes
 * @param activation what is applied to each element of the gate
 * @param bias whether both products have a bias
 */
public record GatedSpec(int width, Activation activation, boolean bias) implements LayerSpec {}
