package dev.heed.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that {@code --data} names. */
public final class DataFolder {

  private DataFolder() {}

  /**
   * A folder, which there must be.
   *
   * @param folder what {@code --data} names
   * @param file a file that it has, for the message
   * @throws BadInput if it is none
   */
  public static Path of(Path folder, String file) {
    if (!Files.isDirectory(folder)) {
      throw new BadInput(
          folder + ": is not a folder; --data names a folder with " + file + " in it");
    }
    return folder;
  }
}
