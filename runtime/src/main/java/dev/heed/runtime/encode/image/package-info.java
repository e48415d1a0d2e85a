/**
 * Images as one vector per pixel or per patch.
 *
 * <p>In: arrays of pixels. Out: rows of floats, also in a {@link
 * dev.heed.runtime.encode.VectorBatch}. May import {@code java.*} and {@code
 * dev.heed.runtime.encode} only.
 */
@NullMarked
package dev.heed.runtime.encode.image;

import org.jspecify.annotations.NullMarked;
