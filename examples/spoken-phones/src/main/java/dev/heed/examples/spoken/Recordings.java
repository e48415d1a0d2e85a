package dev.heed.examples.spoken;

import dev.heed.examples.cli.DataFolder;
import dev.heed.examples.cli.TextSource;
import dev.heed.examples.cli.TsvTable;
import dev.heed.examples.sound.WavFiles;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tables of recordings: tab-separated with the columns {@code file} and {@code digit}. */
final class Recordings {

  /** Samples per second, as {@code SpokenPhones.heed} declares. */
  static final int RATE = 8000;

  private Recordings() {}

  /** Reads a part, such as {@code train}, of a folder or of the embedded sample. */
  static List<Recording> part(Optional<Path> folder, String part, Pronunciations pronunciations)
      throws IOException {
    if (folder.isEmpty()) {
      return SampleRecordings.part(part, pronunciations);
    }
    Path data = DataFolder.of(folder.get(), "train.tsv");
    return read(data.resolve(part + ".tsv"), part);
  }

  /**
   * Reads the recordings that a table lists.
   *
   * @param table the table
   * @param part the folder beside it that its files are in
   */
  static List<Recording> read(Path table, String part) throws IOException {
    List<Recording> recordings = new ArrayList<>();
    for (TsvTable.Row row : TsvTable.read(TextSource.file(table), "file", "digit")) {
      String digit = row.get("digit");
      if (!digit.matches("[0-9]")) {
        throw row.problem("\"" + digit + "\" is no digit, which are 0 to 9");
      }
      Path file = table.resolveSibling(part).resolve(row.get("file"));
      if (!Files.exists(file)) {
        throw row.problem("there is no file " + file);
      }
      recordings.add(new Recording(read(file), Integer.parseInt(digit)));
    }
    return recordings;
  }

  /** Reads one sound that the model takes. */
  static Sound read(Path file) throws IOException {
    return WavFiles.read(file, RATE);
  }
}
