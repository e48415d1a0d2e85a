package dev.heed.runtime.train;

/**
 * Is told which rows of sparse parameters a batch of inputs reads; by several threads at a time.
 */
@FunctionalInterface
public interface SparseRowVisitor {

  /**
   * A row is read; the same row may be told several times.
   *
   * @param parameter the parameter's place among the model's declarations, one that is declared
   *     sparse
   * @param row the row of that parameter
   */
  void visit(int parameter, int row);
}
