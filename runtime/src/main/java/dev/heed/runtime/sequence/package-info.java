/**
 * Output sequences: targets of training, and the search for the symbols of an answer, generic over
 * the step that a generated decoder computes.
 *
 * <p>In: a {@link dev.heed.runtime.sequence.Decoder}. Out: {@link
 * dev.heed.runtime.sequence.Decoded} sequences. May import java.* and the packages encode, kernel,
 * label, math and train of the runtime only.
 */
@NullMarked
package dev.heed.runtime.sequence;

import org.jspecify.annotations.NullMarked;
