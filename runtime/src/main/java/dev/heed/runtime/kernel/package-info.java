/**
 * Matrices of activations and packed weights
 *
 * <p>May import  what generated kernels and the providers read and write.:java.* only.
 */
@NullMarked
package dev.heed.runtime.kernel;

import org.jspecify.annotations.NullMarked;
