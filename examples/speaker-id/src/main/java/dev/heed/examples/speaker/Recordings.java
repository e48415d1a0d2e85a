package dev.heed.examples.speaker;

import dev.heed.examples.cli.DataFolder;
import dev.heed.examples.cli.Labelled;
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

/**
 * Reads tables of recordings: tab-separated with the columns {@code file}, {@code digit} and {@code
 * speaker}.
 */
final class Recordings {

  private static final String FILE = "file";

  private Recordings() {}

  /** Reads a part, such as {@code train}, of a folder or of the embedded sample. */
  static <L extends Enum<L>> Labelled<Sound, L> part(
      Optional<Path> folder, String part, Task<L> task) throws IOException {
    if (folder.isEmpty()) {
      return SampleRecordings.part(part, task);
    }
    Path data = DataFolder.of(folder.get(), "train.tsv");
    return read(data.resolve(part + ".tsv"), part, task);
  }

  /**
   * Reads the recordings that a table lists.
   *
   * @param table the table
   * @param part the folder beside it that its files are in
   * @param task what is told of them
   */
  static <L extends Enum<L>> Labelled<Sound, L> read(Path table, String part, Task<L> task)
      throws IOException {
    List<Sound> sounds = new ArrayList<>();
    List<L> labels = new ArrayList<>();
    for (TsvTable.Row row : TsvTable.read(TextSource.file(table), FILE, task.column())) {
      Path file = table.resolveSibling(part).resolve(row.get(FILE));
      if (!Files.exists(file)) {
        throw row.problem("there is no file " + file);
      }
      labels.add(task.labels().get(row.get(task.column()), row::problem));
      sounds.add(read(file));
    }
    return new Labelled<>(table.toString(), sounds, labels);
  }

  /** Reads one recording. */
  static Sound read(Path file) throws IOException {
    Sound sound = WavFiles.read(file, Hearing.RATE);
    Hearing.FRAMES.check(file.toString(), sound, Task.LONGEST);
    return sound;
  }
}
