package dev.heed.processor.plan;

/**
 * Takes the columns of one head out and turns them.
 *
 * @param width how many columns
 */
public record HeadColumnsKernel(int width) implements Kernel {

  @Override
  public String method() {
    return "columns" + width;
  }
}
