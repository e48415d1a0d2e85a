package dev.heed.examples.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What the C program found that the machine can do.
 *
 * @param vector the vector instructions it was compiled for
 * @param gigaflops fused multiply-adds of one thread, in GFLOP/s, two operations each
 * @param gigaflopsOfTwo those of two threads together
 * @param bandwidth bytes read and written by one thread, in GB/s
 * @param bandwidthOfTwo those of two threads together
 */
public record Peak(
    String vector,
    double gigaflops,
    double gigaflopsOfTwo,
    double bandwidth,
    double bandwidthOfTwo) {

  /** Runs the program. */
  static Peak measure(Path program, double seconds) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(program.toString(), Double.toString(seconds))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(program + " ended with exit code " + code);
    }
    Map<String, String> figures = new HashMap<>();
    for (String line : text.lines().toList()) {
      int colon = line.indexOf(": ");
      if (colon < 0) {
        throw new IOException(program + " wrote a line without a figure: " + line);
      }
      figures.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return new Peak(
        figures.getOrDefault("vector", "unknown"),
        figure(figures, "fma.1"),
        figure(figures, "fma.2"),
        figure(figures, "bandwidth.1"),
        figure(figures, "bandwidth.2"));
  }

  /** From what {@link #values} gave. */
  static Peak of(List<String> values) {
    double[] figures = values.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
    return new Peak(values.get(0), figures[0], figures[1], figures[2], figures[3]);
  }

  /** Name and figures for a journal. */
  List<String> values() {
    List<String> values = new ArrayList<>(List.of(vector));
    DoubleStream.of(gigaflops, gigaflopsOfTwo, bandwidth, bandwidthOfTwo)
        .forEach(figure -> values.add(Double.toString(figure)));
    return values;
  }

  private static double figure(Map<String, String> figures, String name) {
    return Double.parseDouble(figures.getOrDefault(name, "NaN"));
  }
}
