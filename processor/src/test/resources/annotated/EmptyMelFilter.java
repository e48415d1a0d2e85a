package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(audio = @Audio(rate = 8000, window = "10ms", logMel = 80, length = "60s"))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
