package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(
    length = 9, vocabulary = 9, embed = 4, overlong = Overlong.WINDOWS, overlap = 3))
@Layers({@Layer(pool = @Pool(PoolKind.MEAN))})
@Output(labelWhole = @LabelWhole(Upos.class))
interface Tagger {}
