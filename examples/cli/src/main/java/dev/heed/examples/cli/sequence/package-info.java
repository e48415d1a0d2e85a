/**
 * What the examples share whose models answer with as many symbols as they decide.
 *
 * <p>In: answers of a model, in its symbols. Out: options, lines of the best answers, times, and
 * pictures of what the decoder considered. May import {@code dev.heed.examples.cli} and {@code
 * dev.heed.runtime} only.
 */
@NullMarked
package dev.heed.examples.cli.sequence;

import org.jspecify.annotations.NullMarked;
