package dev.heed.examples.tagger;

import dev.heed.annotations.AttentionModel;

/** Tags each word by itself, the two words before it and the two after it. */
@AttentionModel(
    """
    trainable
    input words { length 256  vocabulary 20_000  minimum 2  ngrams 2..5 buckets 30_000  embed 64 }
    dropout 0.3
    window 2
    dense 256 gelu
    dropout 0.2
    dense 64 gelu
    output label each of dev.heed.examples.tagger.Upos
    """)
interface WindowTagger {}
