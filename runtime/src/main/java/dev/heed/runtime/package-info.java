/**
 * What generated code needs at run time.
 *
 * <p>In: a generated class's contract. Out: its permission to run. Further, what arrays take of the
 * heap. May import {@code java.*} only.
 */
@NullMarked
package dev.heed.runtime;

import org.jspecify.annotations.NullMarked;
