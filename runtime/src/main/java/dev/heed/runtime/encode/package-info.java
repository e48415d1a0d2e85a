/**
 * Encoders: from what a user has at hand (words, columns of ones) to ragged batches of indices that
 * the generated model reads; vectors of words from files; what to do with an input that is too
 * long. Its packages hold the encoders of one kind of input each.
 *
 * <p>In: sentences, and files of words. Out: {@link dev.heed.runtime.encode.WordBatch} and {@link
 * dev.heed.runtime.encode.MultiHotBatch}. May import {@code java.*} and HeapBytes only.
 */
@NullMarked
package dev.heed.runtime.encode;

import org.jspecify.annotations.NullMarked;
