package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real data, where they lie beside the repository in {@code shared/data}, or where the system
 * property {@code heed.data} says.
 */
public final class SharedData {

  private SharedData() {}

  /** A folder or file of them; skips the test where there is none. */
  public static Path orSkip(String name) {
    Optional<Path> found = find(name);
    assumeTrue(
        found.isPresent(), "no shared/data/" + name + " above " + Path.of("").toAbsolutePath());
    return found.orElseThrow();
  }

  private static Optional<Path> find(String name) {
    String property = System.getProperty("heed.data");
    if (property != null) {
      return Optional.of(Path.of(property, name)).filter(Files::exists);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path file = folder.resolve("shared/data").resolve(name);
      if (Files.exists(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }
}
