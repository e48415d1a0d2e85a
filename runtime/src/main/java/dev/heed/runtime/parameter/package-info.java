/**
 * A model's parameters, how they start, and their gradients.
 *
 * <p>May import java.* only.
 */
@NullMarked
package dev.heed.runtime.parameter;

import org.jspecify.annotations.NullMarked;
