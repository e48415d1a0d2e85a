/**
 * The models that are measured, declared in {@code Encoders.heed}, and what they are measured on.
 *
 * <p>In: a size and an activation. Out: an {@link dev.heed.examples.benchmarks.model.Encoder}, with
 * seeded weights, sentences and labels. Knows no peer and no benchmark.
 */
@NullMarked
package dev.heed.examples.benchmarks.model;

import org.jspecify.annotations.NullMarked;
