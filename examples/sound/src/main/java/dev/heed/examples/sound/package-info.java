/**
 * What the examples on sound share.
 *
 * <p>In: wav files, or phones and a made-up voice. Out: sounds, frames, spectrograms. May import
 * {@code dev.heed.examples.cli}, {@code dev.heed.runtime.encode} and {@code javax.sound.sampled};
 * it knows no example.
 */
@NullMarked
package dev.heed.examples.sound;

import org.jspecify.annotations.NullMarked;
