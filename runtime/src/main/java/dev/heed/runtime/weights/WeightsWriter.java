package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.UUID;

/** Writes weights beside their place and moves them there when they are whole. */
final class WeightsWriter {

  private static final int CHUNK = 1 << 16;

  private final FileChannel channel;
  private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);

  private WeightsWriter(FileChannel channel) {
    this.channel = channel;
  }

  static void write(Path file, Map<String, String> metadata, Parameters parameters, Storage storage)
      throws IOException {
    check(parameters, storage);
    byte[] header = HeaderText.of(metadata, parameters.declarations(), storage.type());
    Path target = file.toAbsolutePath();
    checkPlace(target);
    Path beside = target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
        new WeightsWriter(channel).write(header, parameters, storage.type());
        // else a loss of power could leave the name in place and the bytes nowhere
        channel.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void checkPlace(Path target) throws WeightsException {
    Path folder = target.getParent();
    if (folder == null || Files.isDirectory(target)) {
      throw new WeightsException("weights cannot be saved to " + target + ", which is a folder");
    }
    if (!Files.isDirectory(folder)) {
      throw new WeightsException(
          "weights cannot be saved to " + target + ": there is no folder " + folder);
    }
  }

  private static void check(Parameters parameters, Storage storage) throws WeightsException {
    for (int i = 0; i < parameters.size(); i++) {
      ParameterDeclaration declaration = parameters.declarations().get(i);
      float[][] rows = parameters.values(i);
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          if (!Float.isFinite(storage.rounded(rows[row][column]))) {
            throw refusal(
                declaration.name(),
                rows[row][column],
                Listing.place(declaration.shape().size(), row, column),
                storage);
          }
        }
      }
    }
  }

  private static WeightsException refusal(
      String tensor, float weight, String place, Storage storage) {
    String reason = "weights must be finite";
    if (Float.isFinite(weight)) {
      String roomier = storage == Storage.F16 ? "BF16 and F32 hold it" : "F32 holds it";
      reason = storage.name() + " holds at most " + storage.largest() + "; " + roomier;
    }
    return new WeightsException(
        String.format(
            "the weights are not saved: tensor %s is %s at %s, %s", tensor, weight, place, reason));
  }

  private void write(byte[] header, Parameters parameters, ElementType type) throws IOException {
    chunk.putLong(header.length);
    flush();
    ByteBuffer text = ByteBuffer.wrap(header);
    while (text.hasRemaining()) {
      channel.write(text);
    }
    for (int i = 0; i < parameters.size(); i++) {
      for (float[] row : parameters.values(i)) {
        for (float value : row) {
          if (!chunk.hasRemaining()) {
            flush();
          }
          type.write(value, chunk);
        }
      }
    }
    flush();
  }

  private void flush() throws IOException {
    chunk.flip();
    while (chunk.hasRemaining()) {
      channel.write(chunk);
    }
    chunk.clear();
  }
}
