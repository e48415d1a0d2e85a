/**
 * Weights files in the safetensors format, read with distrust and written beside before they are
 * moved into place.
 *
 * <p>May import java.* and dev.heed.runtime.parameter only.
 */
@NullMarked
package dev.heed.runtime.weights;

import org.jspecify.annotations.NullMarked;
