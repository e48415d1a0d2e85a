/**
 * What was asked: a model as plain records, without places, defaults filled in and named blocks
 * expanded.
 *
 * <p>In: nothing. Out: {@link dev.heed.dsl.spec.ModelSpec}, which both front ends build and every
 * later stage reads. Two declarations that mean the same model are equal specs. May import nothing
 * but {@code java.*}: no ANTLR, no {@code javax.lang.model}, no diagnostics.
 */
@NullMarked
package dev.heed.dsl.spec;

import org.jspecify.annotations.NullMarked;
