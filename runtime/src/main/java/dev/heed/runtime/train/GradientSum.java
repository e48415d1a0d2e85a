package dev.heed.runtime.train;

import dev.heed.runtime.kernel.Simd;
import dev.heed.runtime.parameter.Gradients;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.TouchedRows;
import java.util.List;

/**
 * The sum of the gradients of a mini-batch's shards, and its length. Each row is summed up in the
 * order of the shards in place of the first one that has it: the first shard for parameters that
 * are not sparse, the first that touched the row for those that are.
 *
 * <p>The work is divided into parts that may run on different threads. Every row belongs to one
 * part, and the squares of a part are summed in one order, so that the result does not depend on
 * the threads. Allocates nothing once its buffers have grown.
 */
final class GradientSum {

  private final List<ParameterDeclaration> declarations;
  private final Gradients[] shards;

  /**
   * Whether a touched row holds its sum, {@code [parameter][shard][place]}: no earlier shard
   * touched it.
   */
  private final boolean[][][] summed;

  private final double[] squares;
  private final float[] kept;

  /**
   * The sum of some shards' gradients.
   *
   * @param shards of the same parameters, at least one
   * @param parts in how many parts they are summed up
   */
  GradientSum(List<Gradients> shards, int parts) {
    this.declarations = shards.get(0).declarations();
    this.shards = shards.toArray(Gradients[]::new);
    this.summed = new boolean[declarations.size()][shards.size()][0];
    this.squares = new double[parts];
    this.kept = new float[16 * parts];
  }

  /** In how many parts the work is divided. */
  int parts() {
    return squares.length;
  }

  /** What part {@code part} begins with of so many rows. */
  int from(int part, int rows) {
    return (int) ((long) rows * part / squares.length);
  }

  /** How many shards there are. */
  int shards() {
    return shards.length;
  }

  /** The sums of a parameter that is not sparse, {@code [rows][columns]}. */
  float[][] dense(int parameter) {
    return shards[0].values(parameter);
  }

  /** The touched rows of a sparse parameter in one shard; which are sums says {@link #isSum}. */
  TouchedRows touched(int parameter, int shard) {
    return shards[shard].touched(parameter);
  }

  /** Whether a touched row holds its sum, which is so in one of the shards. */
  boolean isSum(int parameter, int shard, int place) {
    return summed[parameter][shard][place];
  }

  /** Keeps a number of a part. */
  void keep(int part, float number) {
    kept[16 * part] = number;
  }

  /** Makes room for what the shards touched, before the parts are summed up. */
  void begin() {
    for (int i = 0; i < summed.length; i++) {
      for (int shard = 0; shard < shards.length; shard++) {
        int count = shards[shard].touched(i).count();
        if (count > summed[i][shard].length) {
          summed[i][shard] = new boolean[2 * count];
        }
      }
    }
  }

  /** Sums one part up; each part once. */
  void sum(int part) {
    double sum = 0;
    for (int i = 0; i < summed.length; i++) {
      sum += declarations.get(i).sparse() ? sumTouched(i, part) : sumDense(i, part);
    }
    squares[part] = sum;
  }

  private double sumDense(int parameter, int part) {
    float[][] sums = shards[0].values(parameter);
    double sum = 0;
    for (int row = from(part, sums.length); row < from(part + 1, sums.length); row++) {
      for (int shard = 1; shard < shards.length; shard++) {
        Simd.ROWS.add(shards[shard].values(parameter)[row], sums[row]);
      }
      sum += Simd.ROWS.squares(sums[row]);
    }
    return sum;
  }

  private double sumTouched(int parameter, int part) {
    double sum = 0;
    for (int shard = 0; shard < shards.length; shard++) {
      TouchedRows touched = shards[shard].touched(parameter);
      boolean[] isSum = summed[parameter][shard];
      int end = from(part + 1, touched.count());
      for (int place = from(part, touched.count()); place < end; place++) {
        int row = touched.row(place);
        isSum[place] = !touchedBefore(parameter, shard, row);
        if (isSum[place]) {
          float[] values = touched.values(place);
          addLater(parameter, shard, row, values);
          sum += Simd.ROWS.squares(values);
        }
      }
    }
    return sum;
  }

  private boolean touchedBefore(int parameter, int shard, int row) {
    for (int earlier = 0; earlier < shard; earlier++) {
      if (shards[earlier].touched(parameter).find(row) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void addLater(int parameter, int shard, int row, float[] values) {
    for (int later = shard + 1; later < shards.length; later++) {
      TouchedRows touched = shards[later].touched(parameter);
      int place = touched.find(row);
      if (place >= 0) {
        Simd.ROWS.add(touched.values(place), values);
      }
    }
  }

  /** The Euclidean length of all sums together; not finite if a gradient is not. */
  double length() {
    double sum = 0;
    for (double part : squares) {
      sum += part;
    }
    return Math.sqrt(sum);
  }
}
