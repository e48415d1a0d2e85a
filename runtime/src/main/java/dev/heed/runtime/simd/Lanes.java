package dev.heed.runtime.simd;

import java.util.Locale;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine, and how many of them a tile has. */
final class Lanes {

  /** The widest vector of floats that this machine prefers. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** The floats of a vector: 16 with AVX-512, 8 with AVX2, 4 with NEON. */
  static final int COUNT = SPECIES.length();

  /**
   * Whether there are only 16 registers, as on x86 without AVX-512. They hold the sums of four rows
   * by two vectors; with 32, tiles are of four rows by four vectors or of eight by two.
   */
  static final boolean FEW_REGISTERS = COUNT <= 8 && isX86();

  /** The vectors of the widest tile. */
  static final int WIDEST = FEW_REGISTERS ? 2 : 4;

  /** The floats of the widest tile: the columns of a panel of weights, the queries of a block. */
  static final int BLOCK = WIDEST * COUNT;

  private Lanes() {}

  /** How many vectors hold so many floats. */
  static int vectors(int floats) {
    return (floats + COUNT - 1) / COUNT;
  }

  /** The vectors of the next tile where so many are left: 4, 2 or 1. */
  static int tile(int left) {
    return left >= 4 && WIDEST == 4 ? 4 : left >= 2 ? 2 : 1;
  }

  /** The rows of a tile of so many vectors. */
  static int rows(int vectors) {
    return vectors == 4 ? 4 : 8;
  }

  private static boolean isX86() {
    String architecture = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    return architecture.equals("amd64") || architecture.startsWith("x86");
  }
}
