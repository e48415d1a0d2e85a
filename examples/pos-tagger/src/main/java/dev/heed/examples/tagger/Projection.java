package dev.heed.examples.tagger;

/**
 * Vectors as points of the plane in which they differ most: their first two principal components,
 * each vector first brought to length 1.
 */
final class Projection {

  private static final int ITERATIONS = 200;

  private final double[][] centred;

  private Projection(float[][] vectors) {
    int width = vectors[0].length;
    centred = new double[vectors.length][width];
    double[] mean = new double[width];
    for (int i = 0; i < vectors.length; i++) {
      double squares = 0;
      for (float value : vectors[i]) {
        squares += (double) value * value;
      }
      for (int j = 0; j < width; j++) {
        centred[i][j] = vectors[i][j] / Math.sqrt(squares);
        mean[j] += centred[i][j] / vectors.length;
      }
    }
    for (double[] row : centred) {
      for (int j = 0; j < width; j++) {
        row[j] -= mean[j];
      }
    }
  }

  /** The points, {@code [vectors][2]}. */
  static double[][] of(float[][] vectors) {
    Projection projection = new Projection(vectors);
    double[] first = projection.component();
    double[] x = projection.coordinates(first);
    projection.remove(first, x);
    double[] y = projection.coordinates(projection.component());
    double[][] points = new double[vectors.length][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new double[] {x[i], y[i]};
    }
    return points;
  }

  /** The direction of the greatest variance, by power iteration; it always begins the same. */
  private double[] component() {
    int width = centred[0].length;
    double[] direction = new double[width];
    for (int j = 0; j < width; j++) {
      direction[j] = 1 + j % 7;
    }
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      double[] along = coordinates(direction);
      double[] next = new double[width];
      double squares = 0;
      for (int j = 0; j < width; j++) {
        for (int i = 0; i < centred.length; i++) {
          next[j] += along[i] * centred[i][j];
        }
        squares += next[j] * next[j];
      }
      for (int j = 0; j < width; j++) {
        direction[j] = squares == 0 ? 0 : next[j] / Math.sqrt(squares);
      }
    }
    return direction;
  }

  private double[] coordinates(double[] direction) {
    double[] along = new double[centred.length];
    for (int i = 0; i < along.length; i++) {
      for (int j = 0; j < direction.length; j++) {
        along[i] += centred[i][j] * direction[j];
      }
    }
    return along;
  }

  private void remove(double[] direction, double[] along) {
    for (int i = 0; i < centred.length; i++) {
      for (int j = 0; j < direction.length; j++) {
        centred[i][j] -= along[i] * direction[j];
      }
    }
  }
}
