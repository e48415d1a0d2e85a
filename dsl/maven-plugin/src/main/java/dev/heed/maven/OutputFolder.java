package dev.heed.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that belongs to the plugin alone.
 *
 * @param folder where it is; need not exist
 * @param encoding how its files are encoded, which is how the compiler reads them
 */
record OutputFolder(Path folder, Charset encoding) {

  /**
   * Makes the folder hold exactly these files: unchanged ones are left alone, so that the compiler
   * sees no change where there is none, and files of models that are gone are deleted.
   *
   * @param texts the files' texts by their paths in the folder, with slashes
   * @return how many files were written or deleted
   * @throws IOException if a file cannot be written; all are written beside their places before the
   *     first is moved, so that a full disk leaves the old ones as they were
   */
  int update(Map<String, String> texts) throws IOException {
    SortedMap<Path, String> changed = new TreeMap<>();
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      if (!Files.exists(file) || !Files.readString(file, encoding).equals(entry.getValue())) {
        changed.put(file, entry.getValue());
      }
    }
    for (Map.Entry<Path, String> entry : changed.entrySet()) {
      Files.createDirectories(entry.getKey().resolveSibling(""));
      Files.writeString(beside(entry.getKey()), entry.getValue(), encoding);
    }
    for (Path file : changed.keySet()) {
      Files.move(beside(file), file, StandardCopyOption.REPLACE_EXISTING);
    }
    return changed.size() + deleteOthers(texts);
  }

  private static Path beside(Path file) {
    return file.resolveSibling(file.getFileName() + ".new");
  }

  private int deleteOthers(Map<String, String> texts) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    int deleted = 0;
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (!texts.containsKey(folder.relativize(file).toString().replace('\\', '/'))) {
          Files.delete(file);
          deleted++;
        }
      }
    }
    return deleted;
  }
}
