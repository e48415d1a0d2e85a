package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(vectors = @Vectors(length = 9, width = 4))
@Output(labelEach = @LabelEach(value = Upos.class, tied = true))
interface Tagger {}
