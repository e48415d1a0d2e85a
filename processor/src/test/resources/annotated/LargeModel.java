package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "think", layers = {@Layer(norm = @Norm), @Layer(dense = @Dense(width = 4))})
@Layers({@Layer(use = "think", repeat = 256)})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
