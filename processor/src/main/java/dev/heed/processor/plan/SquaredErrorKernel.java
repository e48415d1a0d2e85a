package dev.heed.processor.plan;

/**
 * Squared error and its gradient; answers the summed loss.
 *
 * @param numbers how many numbers a row has
 */
public record SquaredErrorKernel(int numbers) implements LossKernel {

  @Override
  public String method() {
    return "squaredError" + numbers;
  }
}
