/**
 * An example: pronounces words, letters in, phones out, as many as the model decides.
 *
 * <p>In: a lexicon, or plain words. Out: a model file, phones, tables and figures. The model is
 * declared in {@code Pronouncer.heed}.
 */
@NullMarked
package dev.heed.examples.pronounce;

import org.jspecify.annotations.NullMarked;
