/**
 * The text front end: {@code .heed} files and text blocks, in and out.
 *
 * <p>In: {@link dev.heed.dsl.text.SourceText}. Out: {@link dev.heed.dsl.declaration.Declaration}s;
 * and back, a spec printed as text. The grammar knows words, values and braces, not what they mean.
 * The only package that may import ANTLR, with what ANTLR generates in {@code dsl.text.grammar};
 * may import {@code dsl.declaration}, {@code dsl.diagnostic}, and for printing {@code dsl.spec} and
 * {@code dsl.read}; not {@code dsl.check}.
 */
@NullMarked
package dev.heed.dsl.text;

import org.jspecify.annotations.NullMarked;
