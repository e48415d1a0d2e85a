package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Layers({@Layer(pool = @Pool(PoolKind.MEAN)), @Layer(attention = @Attention(heads = 2))})
@Output(labelWhole = @LabelWhole(Upos.class))
interface Tagger {}
