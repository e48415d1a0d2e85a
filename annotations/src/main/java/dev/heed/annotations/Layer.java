package dev.heed.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One layer: exactly one member is written, beside {@link #repeat}.
 *
 * <p>Annotations cannot nest in themselves, so layers within layers are {@linkplain Block named
 * blocks}: {@code @Layer(residual = "mix")} is {@code residual { use mix }} in the language,
 * {@code @Layer(use = "encoder", repeat = 2)} is {@code repeat 2 { use encoder }}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Layer {

  /**
   * Multi-head self-attention: {@code [n, d]} to {@code [n, d]}, each output considers all n
   * vectors.
   */
  Attention[] attention() default {};

  /**
   * Multi-head cross-attention in a decoder: {@code [m, d]} to {@code [m, d]}, each symbol
   * considers all n vectors of the input.
   */
  AttentionOverInput[] attentionOverInput() default {};

  /** Fully connected: {@code [n, d]} to {@code [n, width]}, each vector alone. */
  Dense[] dense() default {};

  /** Dropout, in training only: {@code [n, d]} to {@code [n, d]}. */
  Dropout[] dropout() default {};

  /** Fully connected with a gate: {@code [n, d]} to {@code [n, width]}, each vector alone. */
  Gated[] gated() default {};

  /** LayerNorm or RMSNorm: {@code [n, d]} to {@code [n, d]}. */
  Norm[] norm() default {};

  /** All vectors become one: {@code [n, d]} to {@code [1, d]}. */
  Pool[] pool() default {};

  /** A code of each position is added: {@code [n, d]} to {@code [n, d]}. */
  Position[] position() default {};

  /** Neighbours are concatenated: {@code [n, d]} to {@code [n, (back + 1 + ahead) · d]}. */
  Window[] window() default {};

  /**
   * The name of a {@link Block} whose layers f become x + f(x): {@code [n, d]} to {@code [n, d]}.
   */
  String residual() default "";

  /** The name of a {@link Block} whose layers stand here. */
  String use() default "";

  /** How often the layer stands here in a row, at least 1; once where left out. */
  int repeat() default 1;

  /** Whether all times of {@link #repeat} share the weights of the first; each has its own else. */
  boolean shared() default false;
}
