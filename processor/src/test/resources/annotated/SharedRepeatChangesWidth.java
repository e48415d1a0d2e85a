package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Layers({@Layer(dense = @Dense(width = 5), repeat = 2, shared = true)})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
