/**
 * Images as one vector per pixel or per patch.
 *
 * <p>In: arrays of pixels. Out: rows of floats. May import {@code java.*} only.
 */
@NullMarked
package dev.heed.runtime.encode.image;

import org.jspecify.annotations.NullMarked;
