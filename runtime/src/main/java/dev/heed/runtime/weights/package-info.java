/**
 * Weights files in the safetensors format, read with distrust and written beside before they are
 * moved into place.
 *
 * <p>In: a file or stream. Out: {@link dev.heed.runtime.parameter.Parameters} and metadata, and the
 * way back. May import {@code java.*}, {@code dev.heed.runtime.parameter} and {@code
 * dev.heed.runtime.json} only.
 */
@NullMarked
package dev.heed.runtime.weights;

import org.jspecify.annotations.NullMarked;
