/**
 * What statements mean: a declaration becomes a spec, and a spec becomes a declaration again for
 * the printer.
 *
 * <p>In: {@link dev.heed.dsl.declaration.Declaration}, from text or annotations. Out: {@link
 * dev.heed.dsl.read.ReadModel}, a spec with the places that it came from. Each construct of the
 * language is one {@code ConstructReader}, found with {@code ServiceLoader}. May import {@code
 * dsl.spec}, {@code dsl.declaration} and {@code dsl.diagnostic}; no ANTLR, no {@code
 * javax.lang.model}, no {@code dsl.text}, no {@code dsl.check}.
 */
@NullMarked
package dev.heed.dsl.read;

import org.jspecify.annotations.NullMarked;
