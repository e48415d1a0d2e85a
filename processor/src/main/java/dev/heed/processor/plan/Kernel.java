package dev.heed.processor.plan;

import java.util.List;

/**
 * A loop nest for certain widths. Kernels are records: equal ones are written once into the
 * generated code.
 */
public interface Kernel {

  /**
   * The method's name in generated code, which tells its widths, such as {@code product64to256}.
   */
  String method();

  /** Kernels that this one calls. */
  default List<Kernel> parts() {
    return List.of();
  }
}
