/**
 * An example: writes down the phones of a spoken digit, of which nobody ever told when they are
 * spoken (CTC), and finds the digit by them.
 *
 * <p>In: wav files with their digits, and how digits are pronounced. Out: a model file, phones with
 * their probabilities, error rates and a picture. The model is declared in {@code
 * SpokenPhones.heed}; {@link dev.heed.examples.spoken.Phone} holds its labels.
 */
@NullMarked
package dev.heed.examples.spoken;

import org.jspecify.annotations.NullMarked;
