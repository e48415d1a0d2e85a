/**
 * From all symbols at once to one after the other: the forward function of a model with a decoder
 * gains {@code encode}, what depends on the input alone, and {@code step}, the decoder for one more
 * symbol.
 *
 * <p>In: a program with {@code forward}. Out: the program with {@code encode} and {@code step}. One
 * {@link dev.heed.processor.incremental.StepRule} per node that a decoder may have, found as a
 * service. May import {@code graph} and {@code rule} only.
 */
@NullMarked
package dev.heed.processor.incremental;

import org.jspecify.annotations.NullMarked;
