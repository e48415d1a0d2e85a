/**
 * Programs that answer one input and end, to be measured as whole processes.
 *
 * <p>In: a file that is prepared. Out: the answer. Each names the classes of one peer alone, so
 * that it loads no more than a user's program would.
 */
@NullMarked
package dev.heed.examples.benchmarks.start;

import org.jspecify.annotations.NullMarked;
