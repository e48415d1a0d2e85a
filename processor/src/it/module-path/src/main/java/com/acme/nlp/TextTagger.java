package com.acme.nlp;

import dev.heed.annotations.AttentionModel;

/** Tags each word, declared by a text. */
@AttentionModel(
    """
    trainable
    input words { length 16 vocabulary 50 ngrams 3..4 buckets 100 embed 8 }
    position sinusoidal
    repeat 2 {
      residual { norm; attention { heads 2 } }
      residual { norm; dense 16 gelu; dense 8; dropout 0.1 }
    }
    norm
    output label each of Upos
    """)
interface TextTagger {}
