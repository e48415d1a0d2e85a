package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 2, embed = 4))
@Layers({@Layer(dense = @Dense(width = 5))})
@Output(labelEach = @LabelEach(value = Upos.class, tied = true))
interface Tagger {}
