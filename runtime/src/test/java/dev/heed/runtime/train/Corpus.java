package dev.heed.runtime.train;

import dev.heed.runtime.label.EachTargets;
import java.util.SplittableRandom;

/**
 * Random sequences whose ids are rare or frequent as words are, and whose class follows from the
 * id.
 */
final class Corpus {

  static final int IDS = 500;
  static final int CLASSES = 5;

  final IdBatch inputs = new IdBatch();
  final EachTargets targets = new EachTargets();

  Corpus(int sequences, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int sequence = 0; sequence < sequences; sequence++) {
      int[] ids = new int[1 + random.nextInt(12)];
      int[] classes = new int[ids.length];
      for (int row = 0; row < ids.length; row++) {
        // a uniform power: id 0 has about a seventh of all rows, half of the ids less than a row in
        // 1,700
        ids[row] = (int) Math.pow(IDS, random.nextDouble()) - 1;
        classes[row] = random.nextInt(20) == 0 ? EachTargets.MISSING : ids[row] * 7 % CLASSES;
      }
      inputs.add(ids);
      targets.add(classes);
    }
  }

  /** A model for such sequences, always the same. */
  static SoftmaxRegression model() {
    return new SoftmaxRegression(IDS, 6, CLASSES, 3);
  }
}
