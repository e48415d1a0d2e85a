package dev.heed.processor.plan;

/**
 * Turns the heads of all rows by the angles of one place.
 *
 * @param width the elements of a row
 * @param headWidth the width of a head
 */
public record RotateAtPlaceKernel(int width, int headWidth) implements Kernel {

  @Override
  public String method() {
    return "rotateAtPlace" + width / headWidth + "x" + headWidth;
  }
}
