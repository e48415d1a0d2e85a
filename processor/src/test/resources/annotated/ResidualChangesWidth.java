package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "think", layers = {@Layer(dense = @Dense(width = 5))})
@Layers({@Layer(residual = "think")})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
