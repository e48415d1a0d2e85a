package dev.heed.examples.benchmarks.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign measured so far, a line each in a file, so that one that was interrupted goes on
 * where it was: hours of measuring need not be in one piece. Not thread-safe.
 */
public final class Journal {

  private static final String SEPARATOR = "\t";

  private final Path file;
  private final Map<String, List<String>> entries = new HashMap<>();

  private Journal(Path file) {
    this.file = file;
  }

  /** A journal without an entry, in the place of one that is there. */
  public static Journal begin(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    return new Journal(file);
  }

  /** The journal of a campaign that was interrupted; an empty one if there was none. */
  public static Journal resume(Path file) throws IOException {
    if (!Files.exists(file)) {
      return begin(file);
    }
    Journal journal = new Journal(file);
    for (String line : Files.readAllLines(file)) {
      List<String> parts = List.of(line.split(SEPARATOR, -1));
      journal.entries.put(parts.get(0), parts.subList(1, parts.size()));
    }
    return journal;
  }

  /** What was written under a name; empty if nothing was. */
  Optional<List<String>> recall(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** Adds an entry. */
  void write(String name, List<String> values) throws IOException {
    entries.put(name, values);
    String line = name + SEPARATOR + String.join(SEPARATOR, values) + "\n";
    Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
