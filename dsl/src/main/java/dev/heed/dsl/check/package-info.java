/**
 * Whether a spec can be built: widths that fit, limits that hold, labels that exist.
 *
 * <p>In: {@link dev.heed.dsl.read.ReadModel} and a {@link dev.heed.dsl.check.LabelResolver}. Out:
 * {@link dev.heed.dsl.check.CheckedModel}, or every problem of the declaration. Each layer's check
 * is one {@code LayerCheck}, found with {@code ServiceLoader}. May import {@code dsl.spec}, {@code
 * dsl.read} and {@code dsl.diagnostic}; no ANTLR and no {@code javax.lang.model}.
 */
@NullMarked
package dev.heed.dsl.check;

import org.jspecify.annotations.NullMarked;
