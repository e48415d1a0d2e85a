/**
 * From what was asked to what is meant: a checked model becomes a program with its forward
 * function.
 *
 * <p>In: {@code dsl.check.CheckedModel}. Out: {@link dev.heed.processor.graph.Program} with one
 * function, {@code forward}, dropouts included. One {@link dev.heed.processor.lower.LayerLowering}
 * per layer, found as a service. May import {@code dsl} and {@code graph}; neither later stages nor
 * {@code javax.lang.model}.
 */
@NullMarked
package dev.heed.processor.lower;

import org.jspecify.annotations.NullMarked;
