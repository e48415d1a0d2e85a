/**
 * The training loop: examples and a trainable model in, trained parameters and a report out.
 * Optimiser, schedule, shards over threads, early stopping, checkpoints and progress.
 *
 * <p>May import java.*, dev.heed.runtime.parameter, dev.heed.runtime.encode and
 * dev.heed.runtime.kernel only.
 */
@NullMarked
package dev.heed.runtime.train;

import org.jspecify.annotations.NullMarked;
