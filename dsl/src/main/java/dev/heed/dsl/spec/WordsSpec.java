package dev.heed.dsl.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words, each looked up in a learned table; optionally the mean of its character n-grams' rows is
 * added, so that a word that training never saw still carries its spelling.
 *
 * @param length the longest sentence in words
 * @param vocabulary the rows of the word table, of which row 0 stands for every unknown word
 * @param minimum how often training data must show a word for it to get a row of its own; what is
 *     rarer trains the unknown word's row
 * @param embed the width of a word's vector; 0 for a one-hot vector, as wide as the vocabulary
 * @param ngrams the hashed character n-grams, or empty for none
 * @param overlong what becomes of a sentence of more
 */
public record WordsSpec(
    int length,
    int vocabulary,
    int minimum,
    int embed,
    Optional<NgramsSpec> ngrams,
    OverlongSpec overlong)
    implements InputSpec {

  /** Whether a word's vector is one-hot: zeros but for a one in the word's row. */
  public boolean oneHot() {
    return embed == 0;
  }

  @Override
  public boolean lookedUp() {
    return oneHot();
  }

  @Override
  public Optional<TableSpec> table(List<LayerSpec> layers) {
    OptionalInt behind =
        !layers.isEmpty() && layers.get(0) instanceof DenseSpec dense
            ? OptionalInt.of(dense.width())
            : OptionalInt.empty();
    return Optional.of(new TableSpec(vocabulary, oneHot() ? behind : OptionalInt.of(embed)));
  }

  /** The width of a word's vector. */
  public int width() {
    return oneHot() ? vocabulary : embed;
  }

  /** A sentence of more is refused. */
  public WordsSpec(
      int length, int vocabulary, int minimum, int embed, Optional<NgramsSpec> ngrams) {
    this(length, vocabulary, minimum, embed, ngrams, OverlongSpec.ERROR);
  }
}
