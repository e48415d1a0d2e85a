/**
 * Sound as one vector per frame: raw samples, logarithmic mel filter bank, or cepstral coefficients
 * with their deltas, of a whole sound or frame by frame while it comes in.
 *
 * <p>In: samples, or a wav file. Out: rows of floats, one per frame, also in a {@link
 * dev.heed.runtime.encode.VectorBatch}. May import {@code java.*} and {@code
 * dev.heed.runtime.encode} only.
 */
@NullMarked
package dev.heed.runtime.encode.sound;

import org.jspecify.annotations.NullMarked;
