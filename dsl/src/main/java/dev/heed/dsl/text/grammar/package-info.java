/**
 * What ANTLR generates from {@code Statements.g4}: tokens and parse trees of statements.
 *
 * <p>In: characters. Out: parse trees for {@code dsl.text}, which alone may import this package.
 * Generated code knows nothing of null annotations.
 */
@NullUnmarked
package dev.heed.dsl.text.grammar;

import org.jspecify.annotations.NullUnmarked;
