/**
 * Proves what generated models compute: texts go through the whole generator and javac, and the
 * classes are run against the reference, against laws of the mathematics, and against the limits of
 * the JVM.
 *
 * <p>In: {@code .heed} texts. Out: nothing. Knows the generator by its entry point only, and
 * generated classes by their names.
 */
@NullMarked
package dev.heed.processor.generated;

import org.jspecify.annotations.NullMarked;
