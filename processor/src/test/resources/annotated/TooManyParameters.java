package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 10_000_000, embed = 16_384))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
