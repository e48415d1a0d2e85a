package dev.heed.examples.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed JDK.
 *
 * @param feature its feature release, such as 17
 * @param java its launcher
 * @param version what it says of itself
 */
public record Jdk(int feature, Path java, String version) {

  private static final Pattern VERSION = Pattern.compile("version \"(\\d+)[^\"]*\"");

  /** The JDK of a folder. */
  public static Jdk at(Path home) throws IOException, InterruptedException {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Path java = home.resolve("bin").resolve(windows ? "java.exe" : "java");
    if (!Files.isExecutable(java)) {
      throw new IOException(home + " is not a JDK: there is no " + java);
    }
    Process process =
        new ProcessBuilder(java.toString(), "-version").redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IOException(java + " -version fails: " + text.strip());
    }
    Matcher matcher = VERSION.matcher(text);
    if (!matcher.find()) {
      throw new IOException(java + " -version does not tell its version: " + text.strip());
    }
    // the second line names the vendor's build
    String version = text.lines().skip(1).findFirst().orElse(text).strip();
    return new Jdk(Integer.parseInt(matcher.group(1)), java, version);
  }
}
