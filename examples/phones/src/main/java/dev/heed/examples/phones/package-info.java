/**
 * An example: tells the phone of every 10 ms frame of a sound, however long, by local
 * self-attention.
 *
 * <p>In: wav files and tables of them. Out: a model file, phones, tables, figures and pictures.
 * {@link dev.heed.examples.phones.Phone} holds the labels; the model is declared in {@code
 * FramePhones.heed}.
 */
@NullMarked
package dev.heed.examples.phones;

import org.jspecify.annotations.NullMarked;
