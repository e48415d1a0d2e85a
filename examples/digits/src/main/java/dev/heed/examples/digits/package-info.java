/**
 * An example: reads handwritten digits, as sets of patches through self-attention and as one vector
 * through fully connected layers.
 *
 * <p>In: images in CSV or idx files. Out: a model file, digits, tables, figures and pictures.
 * {@link dev.heed.examples.digits.Digit} holds the labels; the models are declared in {@code
 * Digits.heed}.
 */
@NullMarked
package dev.heed.examples.digits;

import org.jspecify.annotations.NullMarked;
