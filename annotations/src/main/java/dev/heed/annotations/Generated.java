package dev.heed.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks source that Heed wrote. It is kept in class files, so that tools which measure coverage or
 * look for defects in byte code can leave generated classes out, which {@code
 * javax.annotation.processing.Generated} does not allow.
 *
 * <p>It is not {@code @Documented}, so that a module whose public classes carry it need not export
 * it further.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

  /** The declaration that the source was made from, such as {@code com.acme.nlp.PosTagger}. */
  String value();
}
