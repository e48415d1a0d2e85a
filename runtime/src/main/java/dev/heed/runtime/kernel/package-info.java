/**
 * Matrices of activations and packed weights, which generated kernels and the providers read and
 * write.
 *
 * <p>In: rows of floats. Out: the same in the order that a kernel reads. May import {@code java.*}
 * and HeapBytes only.
 */
@NullMarked
package dev.heed.runtime.kernel;

import org.jspecify.annotations.NullMarked;
