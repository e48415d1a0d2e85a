package dev.heed.dsl.spec;

/**
 * One layer between input and output. A new layer is a record here and one file in each later
 * stage.
 */
public sealed interface LayerSpec
    permits AttentionOverInputSpec,
        AttentionSpec,
        DenseSpec,
        DropoutSpec,
        GatedSpec,
        NormSpec,
        PoolSpec,
        PositionSpec,
        RepeatSpec,
        ResidualSpec,
        WindowSpec {}
