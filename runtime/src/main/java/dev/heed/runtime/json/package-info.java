/**
 * JSON as weights files and tokenizers have it. Not exported.
 *
 * <p>In: a text. Out: its parts as the caller asks for them. May import {@code java.*} only.
 */
@NullMarked
package dev.heed.runtime.json;

import org.jspecify.annotations.NullMarked;
