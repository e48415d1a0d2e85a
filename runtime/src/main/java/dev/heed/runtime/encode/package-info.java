/**
 * Encoders: from what a user has at hand (words) to ragged batches of indices that the generated
 * model reads.
 *
 * <p>In: sentences. Out: {@link dev.heed.runtime.encode.WordBatch}. May import {@code java.*} and
 * HeapBytes only.
 */
@NullMarked
package dev.heed.runtime.encode;

import org.jspecify.annotations.NullMarked;
