package dev.heed.examples.digits;

import dev.heed.examples.cli.Labelled;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The embedded sample: digits that a program draws, no two alike, the same every time. Each is a
 * few strokes, bent, slanted and moved at random, on 32×32 dots of which each pixel counts 4×4.
 */
final class SampleDigits {

  private static final int DOTS = 32;
  private static final int DOTS_OF_A_PIXEL = 4;

  /** The corners of each digit's strokes, x and y in tenths of its box. */
  private static final int[][][] STROKES = {
    {{5, 0, 8, 1, 9, 5, 8, 9, 5, 10, 2, 9, 1, 5, 2, 1, 5, 0}},
    {{3, 2, 5, 0, 5, 10}},
    {{1, 2, 3, 0, 7, 0, 9, 2, 8, 5, 1, 10, 9, 10}},
    {{1, 1, 5, 0, 8, 1, 8, 4, 5, 5, 8, 6, 9, 8, 6, 10, 1, 9}},
    {{6, 0, 1, 7, 9, 7}, {7, 4, 7, 10}},
    {{8, 0, 2, 0, 2, 5, 6, 4, 9, 6, 8, 9, 5, 10, 1, 9}},
    {{7, 0, 3, 3, 1, 7, 3, 10, 7, 10, 9, 7, 6, 5, 2, 6}},
    {{1, 0, 9, 0, 4, 10}},
    {{5, 0, 8, 2, 2, 7, 3, 10, 7, 10, 8, 7, 2, 2, 5, 0}},
    {{8, 3, 5, 5, 1, 3, 3, 0, 7, 0, 8, 3, 7, 10}}
  };

  private final Random random;

  private SampleDigits(long seed) {
    this.random = new Random(seed);
  }

  /** 60 images of each digit to learn from. */
  static Labelled<GreyImage, Digit> train() {
    return new SampleDigits(1).images("train.csv of the embedded sample", 60);
  }

  /** 15 images of each digit that decide which epoch was best. */
  static Labelled<GreyImage, Digit> dev() {
    return new SampleDigits(2).images("dev.csv of the embedded sample", 15);
  }

  /** 15 images of each digit that accuracy is measured on. */
  static Labelled<GreyImage, Digit> test() {
    return new SampleDigits(3).images("test.csv of the embedded sample", 15);
  }

  private Labelled<GreyImage, Digit> images(String name, int ofEach) {
    List<GreyImage> images = new ArrayList<>();
    List<Digit> digits = new ArrayList<>();
    for (int i = 0; i < ofEach; i++) {
      for (Digit digit : Digit.values()) {
        images.add(draw(STROKES[Digit.LABELS.index(digit)]));
        digits.add(digit);
      }
    }
    return new Labelled<>(name, images, digits);
  }

  private GreyImage draw(int[][] strokes) {
    double width = 1.4 + 0.6 * random.nextDouble();
    double height = 2.1 + 0.5 * random.nextDouble();
    double slant = 0.5 * (random.nextDouble() - 0.3) * height / 2;
    double left = (DOTS - 10 * width) / 2 + 3 * random.nextGaussian();
    double top = (DOTS - 10 * height) / 2 + 1.5 * random.nextGaussian();
    double thickness = 1.2 + 0.8 * random.nextDouble();
    boolean[] marked = new boolean[DOTS * DOTS];
    for (int[] stroke : strokes) {
      double fromX = 0;
      double fromY = 0;
      for (int corner = 0; corner < stroke.length; corner += 2) {
        double across = stroke[corner] + 0.6 * random.nextGaussian();
        double down = stroke[corner + 1] + 0.5 * random.nextGaussian();
        double toX = left + across * width + slant * (5 - down);
        double toY = top + down * height;
        if (corner > 0) {
          mark(fromX, fromY, toX, toY, thickness, marked);
        }
        fromX = toX;
        fromY = toY;
      }
    }
    return counted(marked);
  }

  private static void mark(
      double fromX, double fromY, double toX, double toY, double thickness, boolean[] marked) {
    for (int dot = 0; dot < marked.length; dot++) {
      int x = dot % DOTS;
      int y = dot / DOTS;
      if (distance(x, y, fromX, fromY, toX, toY) <= thickness) {
        marked[dot] = true;
      }
    }
  }

  private static GreyImage counted(boolean[] marked) {
    int side = ImageSize.SMALL.side();
    double[] ink = new double[side * side];
    for (int dot = 0; dot < marked.length; dot++) {
      if (marked[dot]) {
        int y = dot / DOTS / DOTS_OF_A_PIXEL;
        int x = dot % DOTS / DOTS_OF_A_PIXEL;
        ink[y * side + x] += 1.0 / (DOTS_OF_A_PIXEL * DOTS_OF_A_PIXEL);
      }
    }
    return GreyImage.of(ImageSize.SMALL, ink);
  }

  /** The distance of a point from a line between two others. */
  private static double distance(
      double x, double y, double fromX, double fromY, double toX, double toY) {
    double alongX = toX - fromX;
    double alongY = toY - fromY;
    double length = alongX * alongX + alongY * alongY;
    double share = length == 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
    double nearest = Math.max(0, Math.min(1, share));
    return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
  }
}
