package dev.heed.processor.emit;

import dev.heed.processor.plan.Kernel;
import dev.heed.processor.rule.Rule;

/**
 * Writes the methods of a kernel.
 *
 * @param <K> the kernel
 */
public interface KernelEmitter<K extends Kernel> extends Rule<K> {

  /**
   * Writes the methods of one kernel; the first is the one that steps call, under {@link
   * Kernel#method()}.
   */
  void emit(K kernel, KernelMethods methods);
}
