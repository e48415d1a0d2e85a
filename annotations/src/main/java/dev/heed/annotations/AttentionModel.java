package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a self-attention model; on {@code interface PosTagger} it generates {@code
 * PosTaggerModel}, and {@code PosTaggerTrainer} where the model is trainable, into the interface's
 * package.
 *
 * <p>The interface stands at the top level of its file; its Javadoc becomes the model's
 * documentation. The model is either the text in {@link #value} or the structured annotations
 * {@link Input}, {@link Layers}, {@link Output} (with {@link Trainable} and {@link Block}) on the
 * same interface:
 *
 * <pre>{@code
 * @AttentionModel("""
 *     input words { length 128  vocabulary 20_000  embed 64 }
 *     position sinusoidal
 *     repeat 2 {
 *       residual { norm; attention { heads 4 } }
 *       residual { norm; dense 256 gelu; dense 64 }
 *     }
 *     norm
 *     output label each of com.acme.nlp.Upos
 *     """)
 * interface PosTagger {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface AttentionModel {

  /**
   * The model in Heed's language, without {@code package} and without {@code model}: both come from
   * the interface. Left out where structured annotations declare the model.
   */
  String value() default "";
}
