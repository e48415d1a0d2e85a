/**
 * An example: tells of a short sound who speaks and which digit is spoken, by self-attention over
 * the sound's frames.
 *
 * <p>In: wav files and tables of them. Out: model files, labels, tables, figures and pictures.
 * {@link dev.heed.examples.speaker.Speaker} and {@link dev.heed.examples.speaker.Digit} hold the
 * labels; the models are declared in {@code Spoken.heed}.
 */
@NullMarked
package dev.heed.examples.speaker;

import org.jspecify.annotations.NullMarked;
