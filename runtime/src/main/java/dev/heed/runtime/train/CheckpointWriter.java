package dev.heed.runtime.train;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Writes a file beside its place with a checksum at its end, and moves it there when it is
 * complete.
 */
final class CheckpointWriter implements Closeable {

  private final Path file;
  private final Path beside;
  private final FileChannel channel;
  private final CRC32 checksum = new CRC32();
  private final DataOutputStream out;
  private ByteBuffer row = ByteBuffer.allocate(1024);

  CheckpointWriter(Path file) throws IOException {
    this.file = file;
    this.beside = file.resolveSibling(file.getFileName() + ".new");
    this.channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    this.out =
        new DataOutputStream(
            new BufferedOutputStream(
                new CheckedOutputStream(Channels.newOutputStream(channel), checksum), 1 << 16));
  }

  void putInt(int value) throws IOException {
    out.writeInt(value);
  }

  void putLong(long value) throws IOException {
    out.writeLong(value);
  }

  void putDouble(double value) throws IOException {
    out.writeDouble(value);
  }

  void putText(String value) throws IOException {
    out.writeUTF(value);
  }

  void putRows(float[][] values) throws IOException {
    for (float[] one : values) {
      putRow(one);
    }
  }

  void putRow(float[] values) throws IOException {
    int bytes = Math.multiplyExact(values.length, Float.BYTES);
    if (row.capacity() < bytes) {
      row = ByteBuffer.allocate(bytes);
    }
    row.asFloatBuffer().put(values);
    out.write(row.array(), 0, bytes);
  }

  /**
   * Ends the file with its checksum and moves it into place, where it survives a loss of power as
   * well.
   */
  void finish() throws IOException {
    out.flush(); // what is still in the buffer is not in the checksum
    out.writeLong(checksum.getValue());
    out.flush();
    channel.force(true);
    channel.close();
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes what was not finished. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(beside);
  }
}
