/**
 * An example: tells whether a sentence is for or against what it is about, one label for the whole
 * input.
 *
 * <p>In: sentences with their polarity, or plain ones. Out: a model file, polarities with their
 * probabilities, tables and figures. The model is declared in {@code Sentiment.heed}; {@link
 * dev.heed.examples.sentiment.Polarity} holds its labels.
 */
@NullMarked
package dev.heed.examples.sentiment;

import org.jspecify.annotations.NullMarked;
