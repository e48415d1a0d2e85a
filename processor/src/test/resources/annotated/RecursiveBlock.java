package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "one", layers = {@Layer(use = "other")})
@Block(name = "other", layers = {@Layer(use = "one")})
@Layers({@Layer(use = "one")})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
