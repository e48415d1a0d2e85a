package dev.heed.examples.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a program ships to compute: jars of the class path, for Heed with a model's classes. */
final class JarSizes {

  private static final Map<String, List<String>> PEERS =
      Map.of(
          "onnxruntime",
          List.of("onnxruntime-"),
          "djl",
          List.of("api-", "pytorch-", "jna-", "commons-compress-", "gson-"),
          "dl4j",
          List.of(
              "nd4j-",
              "javacpp-",
              "openblas-",
              "guava-1.0.0-M",
              "jackson-1.0.0-M",
              "protobuf-1.0.0-M"));

  private JarSizes() {}

  /** Bytes by who computes, Heed first. */
  static Map<String, Long> bytes() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    sizes.put("heed", jars(List.of("heed-runtime-")) + classes("TinyRelu"));
    for (String peer : List.of("onnxruntime", "djl", "dl4j")) {
      sizes.put(peer, jars(PEERS.getOrDefault(peer, List.of())));
    }
    return sizes;
  }

  /** Each peer's bytes by Heed's. */
  static Map<String, Double> ratios() {
    Map<String, Long> bytes = bytes();
    double ours = bytes.getOrDefault("heed", 0L);
    Map<String, Double> ratios = new LinkedHashMap<>();
    bytes.forEach(
        (peer, size) -> {
          if (!peer.equals("heed") && size > 0 && ours > 0) {
            ratios.put("jar." + peer + ".tiny", size / ours);
          }
        });
    return ratios;
  }

  static String markdown() {
    StringBuilder text = new StringBuilder("\n## What is shipped\n\n| | KB |\n|---|---:|\n");
    bytes()
        .forEach(
            (name, size) -> {
              String what =
                  name.equals("heed") ? "heed-runtime and the tiny model's classes" : name;
              text.append(String.format(Locale.ROOT, "| %s | %,d |%n", what, size / 1024));
            });
    return text.append("\nA peer's jars hold the native libraries of the platforms they name.\n")
        .toString();
  }

  private static long jars(List<String> names) {
    long bytes = 0;
    for (String entry : classPath()) {
      Path file = Path.of(entry);
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(".jar") && names.stream().anyMatch(name::startsWith)) {
        bytes += size(file);
      }
    }
    return bytes;
  }

  /** The class files of one model. */
  private static long classes(String model) {
    Path folder = Path.of(classPath().get(0), "dev/heed/examples/benchmarks/model");
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(model))
          .mapToLong(JarSizes::size)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
  }
}
