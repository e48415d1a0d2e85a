package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Layers({@Layer(attention = @Attention(heads = 1, causal = true, ahead = 3))})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
