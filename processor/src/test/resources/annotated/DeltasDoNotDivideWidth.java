package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(audio = @Audio(rate = 8000, length = "10s", mfcc = 40))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
