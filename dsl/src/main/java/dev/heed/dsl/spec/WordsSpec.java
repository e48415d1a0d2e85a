package dev.heed.dsl.spec;

import java.util.Optional;

/**
 * Words, each looked up in a learned table; optionally the mean of its character n-grams' rows is
 * added, so that a word that training never saw still carries its spelling.
 *
 * @param length the longest sentence in words
 * @param vocabulary the rows of the word table, of which row 0 stands for every unknown word
 * @param minimum how often training data must show a word for it to get a row of its own; what is
 *     rarer trains the unknown word's row
 * @param embed the width of a word's vector
 * @param ngrams the hashed character n-grams, or empty for none
 */
public record WordsSpec(
    int length, int vocabulary, int minimum, int embed, Optional<NgramsSpec> ngrams)
    implements InputSpec {}
