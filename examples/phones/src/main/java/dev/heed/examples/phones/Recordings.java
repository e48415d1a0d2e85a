package dev.heed.examples.phones;

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
 * Reads tables of recordings: tab-separated with the columns {@code file}, relative to the table,
 * and {@code phones}.
 */
final class Recordings {

  private static final String FILE = "file";
  private static final String PHONES = "phones";

  private Recordings() {}

  /** Reads a part, such as {@code train}, of a folder or of the embedded sample. */
  static Labelled<Sound, List<Phone>> part(Optional<Path> folder, String part) throws IOException {
    if (folder.isEmpty()) {
      return SampleRecordings.part(part);
    }
    Path data = DataFolder.of(folder.get(), "train.tsv");
    return read(data.resolve(part + ".tsv"));
  }

  /** Reads the recordings that a table lists. */
  static Labelled<Sound, List<Phone>> read(Path table) throws IOException {
    List<Sound> sounds = new ArrayList<>();
    List<List<Phone>> phones = new ArrayList<>();
    for (TsvTable.Row row : TsvTable.read(TextSource.file(table), FILE, PHONES)) {
      Path file = table.resolveSibling(row.get(FILE));
      if (!Files.exists(file)) {
        throw row.problem("there is no file " + file);
      }
      Sound sound = read(file, FramePhonesModel.LONGEST);
      int frames = (int) Hearing.FRAMING.frames(sound.samples().length);
      phones.add(Transcription.read(row.get(PHONES), frames, row::problem));
      sounds.add(sound);
    }
    return new Labelled<>(table.toString(), sounds, phones);
  }

  /** Reads one recording of at most so many frames. */
  static Sound read(Path file, int most) throws IOException {
    Sound sound = WavFiles.read(file, Hearing.RATE);
    Hearing.FRAMES.check(file.toString(), sound, most);
    return sound;
  }
}
