package dev.heed.processor.plan;

/**
 * Turns the heads of each row by the angles of its place in its sequence.
 *
 * @param width the elements of a row
 * @param headWidth the width of a head
 * @param inverse whether they are turned back
 */
public record RotateKernel(int width, int headWidth, boolean inverse) implements Kernel {

  @Override
  public String method() {
    return (inverse ? "rotateBack" : "rotate") + width / headWidth + "x" + headWidth;
  }
}
