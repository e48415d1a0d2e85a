/**
 * Those who compute the same encoders: Heed's generated classes and their peers, each behind one
 * type.
 *
 * <p>In: a size, an activation, and weights that Heed wrote. Out: a {@link
 * dev.heed.examples.benchmarks.peer.Forward} whose answers have been compared with Heed's. Each
 * peer's classes are named by one file alone, so that one that does not load leaves the others.
 */
@NullMarked
package dev.heed.examples.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
