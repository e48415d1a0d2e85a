package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(
    length = 9, vocabulary = 9, embed = 4, ngrams = @Range(from = 5, to = 3), buckets = 9))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
