/**
 * What the generated code is measured against: the meaning of a model in double precision, one
 * vector after the other, written straight from the spec.
 *
 * <p>In: {@code dsl.spec}, tensors by name. Out: logits, losses, central differences. May import
 * {@code java.*} and {@code dsl.spec} only: nothing of the generator, so that no mistake is made on
 * both sides.
 */
@NullMarked
package dev.heed.processor.reference;

import org.jspecify.annotations.NullMarked;
