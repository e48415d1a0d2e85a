/**
 * The training loop
 *
 * <p>May import  optimiser, schedule, shards over threads, early stopping, checkpoints and progress.:java.*, dev.heed.runtime.parameter and dev.heed.runtime.encode only.
 */
@NullMarked
package dev.heed.runtime.train;

import org.jspecify.annotations.NullMarked;
