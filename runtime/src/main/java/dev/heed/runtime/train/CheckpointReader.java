package dev.heed.runtime.train;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Reads a checkpoint after its checksum was found right, so that a damaged file changes nothing.
 */
final class CheckpointReader implements Closeable {

  private static final int HEADER = Long.BYTES + Integer.BYTES;

  private final Path file;
  private final DataInputStream in;
  private ByteBuffer row = ByteBuffer.allocate(1024);

  private CheckpointReader(Path file) throws IOException {
    this.file = file;
    this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
  }

  /**
   * Opens a checkpoint after its header; empty if there is no such file.
   *
   * @throws IOException if it is no checkpoint, of another version, or damaged
   */
  static Optional<CheckpointReader> open(Path file) throws IOException {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    CheckpointReader reader = new CheckpointReader(file);
    try {
      reader.requireHeader();
      requireChecksum(file);
      return Optional.of(reader);
    } catch (IOException e) {
      reader.close();
      throw e;
    }
  }

  private void requireHeader() throws IOException {
    if (Files.size(file) < HEADER + Long.BYTES || in.readLong() != Checkpoint.MAGIC) {
      throw new IOException(
          "%s is no checkpoint of a training; name another file or delete it".formatted(file));
    }
    int version = in.readInt();
    if (version != Checkpoint.VERSION) {
      throw new IOException(
          "checkpoint %s has version %d, this runtime reads %d; resume with the runtime that wrote it, or delete it to start anew"
              .formatted(file, version, Checkpoint.VERSION));
    }
  }

  private static void requireChecksum(Path file) throws IOException {
    CRC32 checksum = new CRC32();
    long left = Files.size(file) - Long.BYTES;
    byte[] buffer = new byte[1 << 16];
    try (InputStream bytes = Files.newInputStream(file)) {
      while (left > 0) {
        int read = bytes.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (read < 0) {
          throw damaged(file);
        }
        checksum.update(buffer, 0, read);
        left -= read;
      }
      if (ByteBuffer.wrap(bytes.readNBytes(Long.BYTES)).getLong() != checksum.getValue()) {
        throw damaged(file);
      }
    }
  }

  private static IOException damaged(Path file) {
    return new IOException(
        "checkpoint %s is damaged: its checksum is wrong; delete it to start anew".formatted(file));
  }

  int takeInt() throws IOException {
    return in.readInt();
  }

  long takeLong() throws IOException {
    return in.readLong();
  }

  double takeDouble() throws IOException {
    return in.readDouble();
  }

  String takeText() throws IOException {
    return in.readUTF();
  }

  void takeRows(float[][] values) throws IOException {
    for (float[] one : values) {
      takeRow(one);
    }
  }

  void takeRow(float[] values) throws IOException {
    int bytes = Math.multiplyExact(values.length, Float.BYTES);
    if (row.capacity() < bytes) {
      row = ByteBuffer.allocate(bytes);
    }
    in.readFully(row.array(), 0, bytes);
    row.asFloatBuffer().get(values);
  }

  /** Requires that everything but the checksum was taken. */
  void finish() throws IOException {
    in.readLong();
    if (in.read() >= 0) {
      throw damaged(file);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
