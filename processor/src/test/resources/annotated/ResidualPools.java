package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "think", layers = {@Layer(pool = @Pool(PoolKind.MEAN))})
@Layers({@Layer(residual = "think")})
@Output(labelWhole = @LabelWhole(Upos.class))
interface Tagger {}
