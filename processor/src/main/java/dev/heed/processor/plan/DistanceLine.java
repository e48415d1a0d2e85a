package dev.heed.processor.plan;

/** The memory for one number per distance of a query and a key, fewer than 2n of n rows. */
final class DistanceLine {

  /** Behind the scratch memories of attention's own and of soft caps. */
  static final Operand SCRATCH =
      Operand.Scratch.always(6, Extent.of(1), new Extent(0, 2, Integer.MAX_VALUE));

  private DistanceLine() {}
}
