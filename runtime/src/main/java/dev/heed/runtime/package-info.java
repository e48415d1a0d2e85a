/**
 * What generated code needs at run time.
 *
 * <p>In: a generated class's contract. Out: its permission to run. May import {@code java.*} only.
 */
@NullMarked
package dev.heed.runtime;

import org.jspecify.annotations.NullMarked;
