package dev.heed.examples.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file beside its place and moves it there when it is whole: readers never see half of it.
 */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes what a file holds. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; the stream is buffered by the caller if need be and closed afterwards. */
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a file, creating its folder where there is none and replacing an older file. */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new BadInput(file + " is not a file that can be written");
    }
    Files.createDirectories(folder);
    Path beside = Files.createTempFile(folder, "." + target.getFileName(), ".part");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        content.writeTo(out);
      }
      move(beside, target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
