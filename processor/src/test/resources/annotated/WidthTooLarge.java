package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 16_384))
@Layers({@Layer(window = @Window(2))})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
