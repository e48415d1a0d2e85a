/**
 * What happens inside a model: its layers one by one, computed again from its weights file in plain
 * loops, so that pictures can show attention weights, which generated code never stores.
 *
 * <p>In: a weights file and the vectors of an input. Out: vectors, attention weights, scores. May
 * import {@code dev.heed.runtime} only.
 */
@NullMarked
package dev.heed.examples.cli.trace;

import org.jspecify.annotations.NullMarked;
