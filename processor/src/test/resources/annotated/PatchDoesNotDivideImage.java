package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(image = @Image(size = @Size(height = 8, width = 10), patch = 3))
@Output(labelEach = @LabelEach(Upos.class))
interface Tagger {}
