package dev.heed.examples.benchmarks.run;

import java.util.List;
import java.util.Locale;

/** A JDK and the kernels that Heed uses on it; the peers run on the same JDK. */
public enum Variant {
  /** The generated kernels, no flag. */
  PLAIN(17),
  /** The kernels with vector instructions. */
  SIMD(25),
  /** Those on the oldest JDK that has them. */
  SIMD17(17);

  private final int jdk;

  Variant(int jdk) {
    this.jdk = jdk;
  }

  /** The feature release of its JDK. */
  public int jdk() {
    return jdk;
  }

  /** The flags of its JVM. */
  List<String> flags() {
    return switch (this) {
      case PLAIN -> List.of();
      case SIMD, SIMD17 -> List.of("--add-modules", "jdk.incubator.vector");
    };
  }

  /** The name as it is written in figures. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
