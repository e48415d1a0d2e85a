package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(audio = @Audio(rate = 8000, window = "25", length = "10s", mfcc = 39))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
