package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "one", layers = {@Layer(norm = @Norm, repeat = 256)})
@Layers({@Layer(use = "one", repeat = 256)})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
