package com.acme;

import dev.heed.annotations.*;

@AttentionModel
@Input(words = @Words(length = 9, vocabulary = 9, embed = 4))
@Block(name = "decoder", layers = {@Layer(window = @Window(2))})
@Output(sequence = @Sequence(vocabulary = 9, length = 9, decoder = "decoder"))
interface Tagger {}
