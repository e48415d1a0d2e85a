/**
 * Label sequences that are shorter than the input (connectionist temporal classification): the loss
 * with its gradient, and the likeliest label sequences.
 *
 * <p>May import java.* and the packages encode, kernel, label and train of the runtime only.
 */
@NullMarked
package dev.heed.runtime.label.ctc;

import org.jspecify.annotations.NullMarked;
