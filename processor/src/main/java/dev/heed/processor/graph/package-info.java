/**
 * What is meant: functions of operations over matrices whose widths are known and whose row counts
 * are bounded symbols.
 *
 * <p>In: nothing. Out: {@link dev.heed.processor.graph.Program}, made by {@code lower}, widened by
 * {@code autodiff}, read by {@code plan} and by exporters. May import {@code java.*} only.
 */
@NullMarked
package dev.heed.processor.graph;

import org.jspecify.annotations.NullMarked;
