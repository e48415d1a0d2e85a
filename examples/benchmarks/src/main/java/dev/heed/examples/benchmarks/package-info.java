/**
 * The command that measures everything: {@code examples/benchmarks/run} starts it.
 *
 * <p>In: where the JDKs and the C program are. Out: a report, and figures a line each.
 */
@NullMarked
package dev.heed.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
