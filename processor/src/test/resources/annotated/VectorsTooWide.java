package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(image = @Image(size = @Size(height = 8192, width = 8192), flat = true))
@Output(labelWhole = @LabelWhole(Upos.class))
interface Tagger {}
