/**
 * An example: tags each word of a sentence with its part of speech, by models side by side that
 * differ in how much of the sentence, and of itself, a word may see.
 *
 * <p>In: text in the form of Universal Dependencies, or plain sentences. Out: a model file, tags,
 * tables and figures. {@link dev.heed.examples.tagger.Upos} holds the labels; the models are
 * declared in {@code AttentionTagger.heed}, {@code OneHotTagger.heed}, {@code WindowTagger} and
 * {@code DenseTagger}.
 */
@NullMarked
package dev.heed.examples.tagger;

import org.jspecify.annotations.NullMarked;
