/**
 * Encoders
 *
 * <p>May import  from what a user has at hand (words) to ragged batches of indices that the generated model reads.:java.* only.
 */
@NullMarked
package dev.heed.runtime.encode;

import org.jspecify.annotations.NullMarked;
