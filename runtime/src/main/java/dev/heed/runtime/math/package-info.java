/**
 * Elementary functions in a form that the JIT compiler vectorises, with their stated error.
 *
 * <p>May import java.* only.
 */
@NullMarked
package dev.heed.runtime.math;

import org.jspecify.annotations.NullMarked;
