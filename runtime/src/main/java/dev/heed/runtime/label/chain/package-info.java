/**
 * Linear chains of labels, where the label of a vector depends on that before it (conditional
 * random fields): the loss with its gradients, the best label sequences and their probabilities.
 *
 * <p>May import java.* and the packages encode, kernel, label, math and train of the runtime only.
 */
@NullMarked
package dev.heed.runtime.label.chain;

import org.jspecify.annotations.NullMarked;
