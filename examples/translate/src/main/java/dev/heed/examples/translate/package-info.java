/**
 * An example: translates short English sentences into Swedish, words in, pieces of words out, as
 * many as the model decides.
 *
 * <p>In: pairs of sentences, or plain sentences. Out: a model file, translations, tables and
 * figures. The model is declared in {@code Translator.heed}.
 */
@NullMarked
package dev.heed.examples.translate;

import org.jspecify.annotations.NullMarked;
