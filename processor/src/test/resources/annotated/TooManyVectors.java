package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(image = @Image(size = @Size(height = 8192, width = 8192)))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
