/**
 * The annotation front end: an annotated interface as the declaration that text would have given.
 *
 * <p>In: a {@code TypeElement} with the annotations of {@code dev.heed.annotations}. Out: the same
 * {@link dev.heed.dsl.declaration.Declaration} tree that the text front end builds, with {@link
 * dev.heed.processor.annotation.ElementOrigin} as places. It knows shapes of annotations and no
 * operator: a new layer is a new annotation and a member in {@code @Layer}, nothing here. May
 * import {@code dsl} and {@code javax.lang.model}; not the annotation classes themselves (it reads
 * by name), nor any later stage.
 */
@NullMarked
package dev.heed.processor.annotation;

import org.jspecify.annotations.NullMarked;
