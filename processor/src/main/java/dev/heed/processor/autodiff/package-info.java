/**
 * From what is meant to what training needs: the training function gains its loss and its backward
 * pass.
 *
 * <p>In: a program with {@code training}. Out: the program with {@code loss} in its place. One
 * {@link dev.heed.processor.autodiff.GradientRule} per node, found as a service. May import {@code
 * graph} and {@code rule} only.
 */
@NullMarked
package dev.heed.processor.autodiff;

import org.jspecify.annotations.NullMarked;
