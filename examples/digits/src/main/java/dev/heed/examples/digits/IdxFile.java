package dev.heed.examples.digits;

import dev.heed.examples.cli.BadInput;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The unsigned bytes of an idx file, plain or compressed: two zeros, type 8, the number of
 * dimensions, each dimension as a 4-byte integer with its highest byte first, then the bytes.
 *
 * @param dimensions the sizes; the first is how many items there are
 * @param bytes the bytes of the items, one after the other
 */
record IdxFile(int[] dimensions, byte[] bytes) {

  private static final int UNSIGNED_BYTE = 8;

  /** Far above every set of digits: half a gigabyte is refused before memory is taken for it. */
  private static final long MOST_BYTES = 1L << 29;

  /**
   * Reads a file.
   *
   * @param file where from, compressed if its name ends in {@code .gz}
   * @param rank how many dimensions it must have
   */
  static IdxFile read(Path file, int rank) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        DataInputStream data = new DataInputStream(in)) {
      return read(file, rank, data);
    } catch (EOFException e) {
      throw new BadInput(file + ": is cut short: it has fewer bytes than its header says");
    } catch (ZipException e) {
      throw new BadInput(file + ": is not gzip-compressed, as its name says, or damaged");
    }
  }

  private static IdxFile read(Path file, int rank, DataInputStream data) throws IOException {
    int magic = data.readInt();
    int expected = UNSIGNED_BYTE << 8 | rank;
    if (magic != expected) {
      throw new BadInput(
          String.format(
              "%s: begins with 0x%08X, an idx file of %d dimensions of bytes with 0x%08X",
              file, magic, rank, expected));
    }
    int[] dimensions = new int[rank];
    long size = 1;
    for (int i = 0; i < rank; i++) {
      dimensions[i] = data.readInt();
      if (dimensions[i] < 1 || dimensions[i] > MOST_BYTES) {
        throw new BadInput(file + ": dimension " + i + " is " + dimensions[i]);
      }
      size *= dimensions[i];
      if (size > MOST_BYTES) {
        throw new BadInput(file + ": has more than " + MOST_BYTES + " bytes");
      }
    }
    byte[] bytes = new byte[(int) size];
    data.readFully(bytes);
    if (data.read() >= 0) {
      throw new BadInput(file + ": has more bytes than its header says");
    }
    return new IdxFile(dimensions, bytes);
  }

  /** How many items there are. */
  int items() {
    return dimensions[0];
  }

  /** The bytes of an item. */
  byte[] item(int index) {
    int size = bytes.length / items();
    return Arrays.copyOfRange(bytes, index * size, (index + 1) * size);
  }
}
