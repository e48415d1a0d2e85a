/**
 * How each stage finds its rules: one file per operator and stage, registered as a service, no list
 * to edit.
 *
 * <p>In: rules on the processor's own class path. Out: {@link dev.heed.processor.rule.Registry}.
 * May import {@code java.*} only.
 */
@NullMarked
package dev.heed.processor.rule;

import org.jspecify.annotations.NullMarked;
