/**
 * Targets of training and measures of answers.
 *
 * <p>May import java.* and dev.heed.runtime.encode only.
 */
@NullMarked
package dev.heed.runtime.label;

import org.jspecify.annotations.NullMarked;
