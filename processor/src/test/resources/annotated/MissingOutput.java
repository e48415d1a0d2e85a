package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Layers({@Layer(norm = @Norm)})
@Output
interface Tagger {}
