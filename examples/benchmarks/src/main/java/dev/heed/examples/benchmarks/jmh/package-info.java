/**
 * The JMH benchmarks: one forward pass, and steps of training.
 *
 * <p>In: parameters such as {@code size=tiny}. Out: JMH's results. Whatever a peer prepares is
 * prepared before the timed region.
 */
@NullMarked
package dev.heed.examples.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
