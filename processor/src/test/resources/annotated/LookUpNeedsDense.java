package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, oneHot = true))
@Layers({@Layer(norm = @Norm)})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
