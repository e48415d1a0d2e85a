package dev.heed.processor.emit;

import dev.heed.processor.plan.ScoreKernel;

/**
 * Writes the methods of a step of attention's scores, and the calls of them.
 *
 * @param <K> the step's kernel
 */
public interface ScoreEmitter<K extends ScoreKernel> extends KernelEmitter<K> {

  /**
   * What attention writes to call the step.
   *
   * @param adds whether gradients of keys are added to, since several calls make one sum
   */
  ScoreCode code(K kernel, boolean adds);
}
