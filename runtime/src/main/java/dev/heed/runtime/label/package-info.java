/**
 * Labels of many inputs, targets of training and measures of answers.
 *
 * <p>May import java.* and the packages encode, kernel and train of the runtime only.
 */
@NullMarked
package dev.heed.runtime.label;

import org.jspecify.annotations.NullMarked;
