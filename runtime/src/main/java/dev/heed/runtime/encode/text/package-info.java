/**
 * Text as ids of pieces: subwords by WordPiece and byte-level byte-pair encoding from published
 * files, characters, and bytes; and vectors of words from files.
 *
 * <p>In: a text, and the files of a tokenizer. Out: {@link dev.heed.runtime.encode.text.Ids}, also
 * in a {@link dev.heed.runtime.encode.WordBatch}. May import {@code java.*}, {@code
 * dev.heed.runtime.encode} and {@code dev.heed.runtime.json} only.
 */
@NullMarked
package dev.heed.runtime.encode.text;

import org.jspecify.annotations.NullMarked;
