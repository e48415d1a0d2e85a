package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 0, vocabulary = 9, embed = 4))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
