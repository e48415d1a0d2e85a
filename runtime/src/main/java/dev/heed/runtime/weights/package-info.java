/**
 * Weights files in the safetensors format, read with distrust and written beside before they are
 * moved into place.
 *
 * <p>In: a file or stream. Out: {@link dev.heed.runtime.parameter.Parameters} and metadata, and the
 * way back. May import {@code java.*} and {@code dev.heed.runtime.parameter} only.
 */
@NullMarked
package dev.heed.runtime.weights;

import org.jspecify.annotations.NullMarked;
