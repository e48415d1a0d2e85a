package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Layers({@Layer(norm = @Norm)})
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
