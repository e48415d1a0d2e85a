package dev.heed.examples.benchmarks.run;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.PreparedFiles;
import dev.heed.examples.benchmarks.start.HeedStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The time from the start of a process to its end, which has answered one input by then. Each
 * program's class path holds no more than it needs.
 */
final class FirstAnswers {

  private final Map<Integer, Jdk> jdks;
  private final Path folder;
  private final Map<Size, Path> weights = new EnumMap<>(Size.class);
  private final Map<Size, Path> models = new EnumMap<>(Size.class);

  /**
   * Starts of programs.
   *
   * @param jdks the JDKs by their feature release
   * @param folder where files go
   */
  FirstAnswers(Map<Integer, Jdk> jdks, Path folder) {
    this.jdks = jdks;
    this.folder = folder;
  }

  /** Writes what the programs of a size read, and makes the AOT cache. */
  void prepare(Size size) throws IOException, InterruptedException {
    Model model = Model.of(size, Activation.RELU);
    Path weightsFile = folder.resolve("start-" + size.word() + ".safetensors");
    Path modelFile = folder.resolve("start-" + size.word() + ".onnx");
    PreparedFiles.weights(model, weightsFile);
    PreparedFiles.onnx(model, weightsFile, modelFile);
    weights.put(size, weightsFile);
    models.put(size, modelFile);
    if (jdks.containsKey(Start.AOT.jdk())) {
      Files.deleteIfExists(cache(size));
      run(Start.AOT, size, List.of("-XX:AOTCacheOutput=" + cache(size)));
    }
  }

  /** Whether the JDK is here. */
  boolean isPossible(Start start) {
    return jdks.containsKey(start.jdk());
  }

  /** The milliseconds of one process. */
  double millis(Start start, Size size) throws IOException, InterruptedException {
    return run(
        start, size, start == Start.AOT ? List.of("-XX:AOTCache=" + cache(size)) : List.of());
  }

  private Path cache(Size size) {
    return folder.resolve("start-" + size.word() + ".aot");
  }

  private double run(Start start, Size size, List<String> flags)
      throws IOException, InterruptedException {
    Jdk jdk = jdks.get(start.jdk());
    if (jdk == null) {
      throw new IllegalStateException("there is no JDK " + start.jdk());
    }
    List<String> command = new ArrayList<>(List.of(jdk.java().toString()));
    command.addAll(start.flags());
    command.addAll(flags);
    command.add(start.program().getName());
    boolean heed = start.program() == HeedStart.class;
    Model model = Model.of(size, Activation.RELU);
    command.add(heed ? size.word() : Integer.toString(model.dimensions().length()));
    command.add(String.valueOf(heed ? weights.get(size) : models.get(size)));
    Path log = folder.resolve("start-" + start.word() + "-" + size.word() + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("CLASSPATH", classPath(heed));
    long begin = System.nanoTime();
    Process process = builder.start();
    if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("a process did not answer; see " + log);
    }
    return (System.nanoTime() - begin) * 1e-6;
  }

  /** This module's jar, for an AOT cache refuses folders, and the jar of the one who computes. */
  private static String classPath(boolean heed) throws IOException {
    String needed = heed ? "heed-runtime-" : "onnxruntime-";
    List<String> path =
        Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
    String jar =
        path.stream()
            .filter(entry -> String.valueOf(Path.of(entry).getFileName()).startsWith(needed))
            .findFirst()
            .orElseThrow(() -> new IOException("no " + needed + " in the class path"));
    return ownJar(Path.of(path.get(0))) + File.pathSeparator + jar;
  }

  /** The jar beside the folder of classes. */
  private static Path ownJar(Path classes) throws IOException {
    Path target = classes.toAbsolutePath().getParent();
    if (target == null) {
      throw new IOException(classes + " has no folder");
    }
    try (var files = Files.newDirectoryStream(target, "heed-examples-benchmarks-*.jar")) {
      for (Path file : files) {
        return file;
      }
    }
    throw new IOException("there is no jar of this module in " + target);
  }
}
