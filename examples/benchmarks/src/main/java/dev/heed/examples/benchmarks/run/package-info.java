/**
 * One run: every cell in its own fork, round after round, and the machine's peak beside them.
 *
 * <p>In: the JDKs, the compiled C program, how long to measure. Out: {@link
 * dev.heed.examples.benchmarks.run.Measurements}. Knows the benchmarks by their names and
 * parameters only; writes no report.
 */
@NullMarked
package dev.heed.examples.benchmarks.run;

import org.jspecify.annotations.NullMarked;
