/**
 * The whole flow: declaration → spec → check → graph → autodiff → incremental → plan → emit.
 *
 * <p>In: a declaration of either front end. Out: {@link
 * dev.heed.processor.pipeline.GeneratedModel}. May import the stages and {@code dsl}; neither
 * drivers nor {@code javax.lang.model}.
 */
@NullMarked
package dev.heed.processor.pipeline;

import org.jspecify.annotations.NullMarked;
