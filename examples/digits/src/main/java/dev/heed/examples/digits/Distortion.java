package dev.heed.examples.digits;

import dev.heed.examples.cli.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes more images to learn from: turned, stretched, slanted and moved a little at random, as
 * other hands would have written them.
 */
final class Distortion {

  /** Radians, about 11°: 6 and 9 stay themselves. */
  private static final double TURN = 0.2;

  private static final double STRETCH = 0.18;
  private static final double SLANT = 0.25;

  /** Of a side: 1.7 pixels of 28, half a pixel of 8. */
  private static final double SHIFT = 0.06;

  private final Random random;

  private Distortion(long seed) {
    this.random = new Random(seed);
  }

  /**
   * The images themselves, then distorted ones.
   *
   * @param images what to begin with
   * @param copies how many distorted images of each
   * @param seed decides the distortions
   */
  static Labelled<GreyImage, Digit> of(Labelled<GreyImage, Digit> images, int copies, long seed) {
    Distortion distortion = new Distortion(seed);
    List<GreyImage> all = new ArrayList<>(images.inputs());
    List<Digit> digits = new ArrayList<>(images.answers());
    for (int copy = 0; copy < copies; copy++) {
      for (int i = 0; i < images.size(); i++) {
        all.add(distortion.distorted(images.inputs().get(i)));
        digits.add(images.answers().get(i));
      }
    }
    return new Labelled<>(images.name(), all, digits);
  }

  private GreyImage distorted(GreyImage image) {
    double turn = TURN * uniform();
    double slant = SLANT * uniform();
    double wide = 1 + STRETCH * uniform();
    double high = 1 + STRETCH * uniform();
    int side = image.size().side();
    double middle = (side - 1) / 2.0;
    double moveX = side * SHIFT * uniform();
    double moveY = side * SHIFT * uniform();
    double sine = StrictMath.sin(turn);
    double cosine = StrictMath.cos(turn);
    double[] ink = new double[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        // from the place in the new image back to the one in the old
        double across = (x - middle - moveX) * wide + (y - middle) * slant;
        double down = (y - middle - moveY) * high;
        double fromX = middle + cosine * across - sine * down;
        double fromY = middle + sine * across + cosine * down;
        ink[y * side + x] = between(image, fromY, fromX);
      }
    }
    return GreyImage.of(image.size(), ink);
  }

  private double uniform() {
    return 2 * random.nextDouble() - 1;
  }

  /** The ink at a place between pixels. */
  private static double between(GreyImage image, double y, double x) {
    int top = (int) Math.floor(y);
    int left = (int) Math.floor(x);
    double down = y - top;
    double across = x - left;
    double above = (1 - across) * image.ink(top, left) + across * image.ink(top, left + 1);
    double below = (1 - across) * image.ink(top + 1, left) + across * image.ink(top + 1, left + 1);
    return (1 - down) * above + down * below;
  }
}
