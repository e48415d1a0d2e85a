package com.acme.nlp;

import dev.heed.annotations.Activation;
import dev.heed.annotations.Attention;
import dev.heed.annotations.AttentionModel;
import dev.heed.annotations.Block;
import dev.heed.annotations.Dense;
import dev.heed.annotations.Dropout;
import dev.heed.annotations.Input;
import dev.heed.annotations.LabelEach;
import dev.heed.annotations.Layer;
import dev.heed.annotations.Layers;
import dev.heed.annotations.Norm;
import dev.heed.annotations.Output;
import dev.heed.annotations.Position;
import dev.heed.annotations.PositionKind;
import dev.heed.annotations.Range;
import dev.heed.annotations.Trainable;
import dev.heed.annotations.Words;

/** Tags each word, declared by annotations. */
@AttentionModel
@Trainable
@Input(
    words =
        @Words(
            length = 16,
            vocabulary = 50,
            ngrams = @Range(from = 3, to = 4),
            buckets = 100,
            embed = 8))
@Block(
    name = "mix",
    layers = {@Layer(norm = @Norm), @Layer(attention = @Attention(heads = 2))})
@Block(
    name = "think",
    layers = {
      @Layer(norm = @Norm),
      @Layer(dense = @Dense(width = 16, activation = Activation.GELU)),
      @Layer(dense = @Dense(width = 8)),
      @Layer(dropout = @Dropout(0.1))
    })
@Block(
    name = "encoder",
    layers = {@Layer(residual = "mix"), @Layer(residual = "think")})
@Layers({
  @Layer(position = @Position(PositionKind.SINUSOIDAL)),
  @Layer(use = "encoder", repeat = 2),
  @Layer(norm = @Norm)
})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
