package dev.heed.examples.tagger;

import dev.heed.annotations.Activation;
import dev.heed.annotations.AttentionModel;
import dev.heed.annotations.Dense;
import dev.heed.annotations.Dropout;
import dev.heed.annotations.Input;
import dev.heed.annotations.LabelEach;
import dev.heed.annotations.Layer;
import dev.heed.annotations.Layers;
import dev.heed.annotations.Output;
import dev.heed.annotations.Range;
import dev.heed.annotations.Trainable;
import dev.heed.annotations.Words;

/** Tags each word alone: the same word gets the same tag wherever it stands. */
@AttentionModel
@Trainable
@Input(
    words =
        @Words(
            length = 256,
            vocabulary = 20_000,
            minimum = 2,
            ngrams = @Range(from = 2, to = 5),
            buckets = 30_000,
            embed = 64))
@Layers({
  @Layer(dropout = @Dropout(0.3)),
  @Layer(dense = @Dense(width = 256, activation = Activation.GELU)),
  @Layer(dropout = @Dropout(0.2)),
  @Layer(dense = @Dense(width = 64, activation = Activation.GELU))
})
@Output(labelEach = @LabelEach(Upos.class))
interface DenseTagger {}
