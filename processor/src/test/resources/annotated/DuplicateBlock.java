package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "think", layers = {@Layer(norm = @Norm)})
@Block(name = "think", layers = {@Layer(dense = @Dense(width = 4))})
@Layers({@Layer(use = "think")})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
