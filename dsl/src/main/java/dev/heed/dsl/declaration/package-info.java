/**
 * A declaration as it was written: keywords, arguments and bodies with their places, before anybody
 * knows what they mean.
 *
 * <p>In: nothing. Out: {@link dev.heed.dsl.declaration.Declaration}, the one tree that the text
 * front end and the annotation front end both build and that {@code dsl.read} turns into a spec; so
 * a construct's meaning, its defaults and its diagnostics stand in one place for all forms. May
 * import {@code dsl.diagnostic} for places, nothing else of Heed, no ANTLR and no {@code
 * javax.lang.model}.
 */
@NullMarked
package dev.heed.dsl.declaration;

import org.jspecify.annotations.NullMarked;
