/**
 * What runs the generator: the annotation processor, and what the Maven plugin shares with it.
 *
 * <p>In: annotated interfaces, or declarations of another driver. Out: Java files written through
 * the compiler, and each problem printed once at its place, never a stack trace. May import {@code
 * dsl}, {@code processor.annotation} and {@code processor.pipeline}; none of the stages.
 */
@NullMarked
package dev.heed.processor.driver;

import org.jspecify.annotations.NullMarked;
