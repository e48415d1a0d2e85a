package dev.heed.examples.spoken;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextLines;
import dev.heed.examples.cli.TextSource;
import dev.heed.runtime.encode.sound.Sound;
import dev.heed.runtime.encode.sound.WavFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tables of recordings: tab-separated with a heading, a wav file's name first and its digit
 * second; further columns are ignored.
 */
final class Recordings {

  /** Samples per second, as {@code SpokenPhones.heed} declares. */
  static final int RATE = 8000;

  private Recordings() {}

  /** Reads a part, such as {@code train}, of a folder or of the embedded sample. */
  static List<Recording> part(
      Optional<Path> folder, String part, Pronunciations pronunciations) throws IOException {
    if (folder.isEmpty()) {
      return SampleRecordings.part(part, pronunciations);
    }
    Path data = folder.get();
    if (!Files.isDirectory(data)) {
      throw new BadInput(data + ": is not a folder; --data names a folder with train.tsv in it");
    }
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
    try (TextLines lines = TextSource.file(table).open()) {
      lines.next(); // the heading
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        String[] columns = line.get().split("\t", -1);
        if (columns.length < 2 || !columns[1].matches("[0-9]")) {
          throw lines.problem("the line is not file<TAB>digit, with a digit of 0 to 9");
        }
        Path file = table.resolveSibling(part).resolve(columns[0]);
        if (!Files.exists(file)) {
          throw lines.problem("there is no file " + file);
        }
        recordings.add(new Recording(read(file), Integer.parseInt(columns[1])));
      }
    }
    if (recordings.isEmpty()) {
      throw new BadInput(table + ": there is no recording in it");
    }
    return recordings;
  }

  /** Reads one sound that the model takes. */
  static Sound read(Path file) throws IOException {
    Sound sound = WavFile.read(file);
    if (sound.rate() != RATE) {
      throw new BadInput(
          String.format("%s: has %d Hz, the model takes %d Hz", file, sound.rate(), RATE));
    }
    return sound;
  }
}
