/**
 * What a run found, for people and for programs.
 *
 * <p>In: {@link dev.heed.examples.benchmarks.run.Measurements}. Out: figures a line each, a
 * Markdown page and SVG charts. Measures nothing.
 */
@NullMarked
package dev.heed.examples.benchmarks.report;

import org.jspecify.annotations.NullMarked;
