package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.start.HeedStart;
import dev.heed.examples.benchmarks.start.OnnxRuntimeStart;
import java.util.List;
import java.util.Locale;

/** A way to start a program whose first answer is waited for. */
public enum Start {
  PLAIN(17, HeedStart.class),
  SIMD(25, HeedStart.class),
  PLAIN25(25, HeedStart.class),
  /** Plain Java with the cache that JDK 25 makes of one run before. */
  AOT(25, HeedStart.class),
  ONNXRUNTIME17(17, OnnxRuntimeStart.class),
  ONNXRUNTIME25(25, OnnxRuntimeStart.class);

  private final int jdk;
  private final Class<?> program;

  Start(int jdk, Class<?> program) {
    this.jdk = jdk;
    this.program = program;
  }

  /** The feature release of its JDK. */
  public int jdk() {
    return jdk;
  }

  Class<?> program() {
    return program;
  }

  List<String> flags() {
    return switch (this) {
      case PLAIN, PLAIN25, AOT, ONNXRUNTIME17 -> List.of();
      case SIMD -> List.of("--add-modules", "jdk.incubator.vector");
      case ONNXRUNTIME25 -> List.of("--enable-native-access=ALL-UNNAMED");
    };
  }

  /** What it is, for people. */
  public String title() {
    return switch (this) {
      case PLAIN -> "heed plain, JDK 17";
      case SIMD -> "heed simd, JDK 25";
      case PLAIN25 -> "heed plain, JDK 25";
      case AOT -> "heed plain, JDK 25 with AOT cache";
      case ONNXRUNTIME17 -> "onnxruntime, JDK 17";
      case ONNXRUNTIME25 -> "onnxruntime, JDK 25";
    };
  }

  /** The name as it is written in a file's name. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
