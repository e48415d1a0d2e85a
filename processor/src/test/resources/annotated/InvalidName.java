package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "class", layers = {@Layer(norm = @Norm)})
@Layers({@Layer(use = "class")})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
