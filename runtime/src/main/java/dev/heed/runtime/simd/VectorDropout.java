package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Dropout;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Drops what {@link Dropout} says: the same elements as plain Java. */
final class VectorDropout {

  private static final VectorSpecies<Float> FLOATS = Lanes.SPECIES;
  private static final VectorSpecies<Integer> INTS =
      VectorSpecies.of(int.class, FLOATS.vectorShape());
  private static final int LANES = Lanes.COUNT;

  /** What {@link Dropout#hash} adds for each place. */
  private static final IntVector PLACES = IntVector.zero(INTS).addIndex(1).mul(Dropout.PLACE);

  private VectorDropout() {}

  static void row(float[] x, float[] y, int start, int dropped, float scale, int width) {
    int half = Dropout.half(width);
    int j = 0;
    // the second half's vector must end within the row
    for (; j <= width - half - LANES; j += LANES) {
      IntVector hash = PLACES.add(start + j * Dropout.PLACE);
      hash = hash.lanewise(VectorOperators.XOR, hash.lanewise(VectorOperators.LSHR, 16));
      hash = hash.mul(Dropout.FIRST);
      hash = hash.lanewise(VectorOperators.XOR, hash.lanewise(VectorOperators.LSHR, 13));
      hash = hash.mul(Dropout.SECOND);
      hash = hash.lanewise(VectorOperators.XOR, hash.lanewise(VectorOperators.LSHR, 16));
      keep(x, y, j, hash.lanewise(VectorOperators.LSHR, 16), dropped, scale);
      keep(x, y, j + half, hash.lanewise(VectorOperators.AND, 0xFFFF), dropped, scale);
    }
    Dropout.row(x, y, start, dropped, scale, width, j);
  }

  /** A number below the limit clears all bits of the element. */
  private static void keep(
      float[] x, float[] y, int j, IntVector number, int dropped, float scale) {
    IntVector kept = number.neg().add(dropped - 1).lanewise(VectorOperators.ASHR, Integer.SIZE - 1);
    FloatVector.fromArray(FLOATS, x, j)
        .mul(scale)
        .reinterpretAsInts()
        .and(kept)
        .reinterpretAsFloats()
        .intoArray(y, j);
  }
}
