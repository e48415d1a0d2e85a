package dev.heed.examples.benchmarks.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the measurements ran on. */
final class Machine {

  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** Processor, how many of them, operating system. */
  static String describe() throws IOException {
    return "%s, %d processors, %s %s"
        .formatted(
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String processor() throws IOException {
    if (!Files.isReadable(CPU_INFO)) {
      return "a processor that this operating system does not name";
    }
    for (String line : Files.readAllLines(CPU_INFO, StandardCharsets.UTF_8)) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.startsWith("model name")) {
        return line.substring(colon + 1).strip();
      }
    }
    return "a processor without a name";
  }
}
