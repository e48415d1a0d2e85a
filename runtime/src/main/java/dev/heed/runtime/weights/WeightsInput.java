package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A safetensors file or stream that is read once from its beginning. Confined to one thread. */
final class WeightsInput implements AutoCloseable {

  /** A multiple of every element's size. */
  private static final int CHUNK = 1 << 16;

  private final String name;
  private final InputStream stream;

  /** The size of the file, or −1 for a stream, of which it is not known. */
  private final long size;

  private final byte[] bytes = new byte[CHUNK];
  private final ByteBuffer chunk = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);

  private WeightsInput(String name, InputStream stream, long size) {
    this.name = name;
    this.stream = stream;
    this.size = size;
  }

  static WeightsInput open(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new WeightsException("weights file " + file + " does not exist");
    }
    if (!Files.isRegularFile(file)) {
      throw new WeightsException("weights file " + file + " is not a regular file");
    }
    return new WeightsInput(file.toString(), Files.newInputStream(file), Files.size(file));
  }

  static WeightsInput of(String name, InputStream stream) {
    return new WeightsInput(name, stream, -1);
  }

  String name() {
    return name;
  }

  /** Reads the header, and checks that a file has exactly the bytes that it promises. */
  Header header() throws IOException {
    byte[] lengthBytes = stream.readNBytes(Header.LENGTH_BYTES);
    if (lengthBytes.length < Header.LENGTH_BYTES) {
      throw new WeightsException(
          String.format(
              "%s has %d bytes, a safetensors file begins with 8 bytes of header length",
              name, lengthBytes.length));
    }
    long length = ByteBuffer.wrap(lengthBytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    if (length < 2 || length > Header.LONGEST) {
      throw new WeightsException(
          String.format(
              "%s is no safetensors file: its header would have %s bytes, must have 2 to %d",
              name, Long.toUnsignedString(length), Header.LONGEST));
    }
    if (size >= 0 && Header.LENGTH_BYTES + length > size) {
      throw truncated("a header of " + length + " bytes");
    }
    Header header = HeaderReader.read(name, text(stream.readNBytes((int) length), length));
    checkSize(Header.LENGTH_BYTES + length, header.dataBytes());
    return header;
  }

  private String text(byte[] header, long length) throws WeightsException {
    if (header.length < length) {
      throw truncated("a header of " + length + " bytes");
    }
    if (header[0] != '{') {
      throw new WeightsException(
          String.format(
              "%s is no safetensors file: its header begins with byte 0x%02X, must begin with '{'",
              name, header[0]));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(header)).toString();
    } catch (CharacterCodingException malformed) {
      throw new WeightsException(
          name + " is no sound safetensors file: its header is not UTF-8", malformed);
    }
  }

  private void checkSize(long headerEnd, long dataBytes) throws WeightsException {
    if (size >= 0 && size - headerEnd < dataBytes) {
      throw truncated(dataBytes + " bytes of weights");
    }
    if (size >= 0 && size - headerEnd > dataBytes) {
      throw trailing();
    }
  }

  /**
   * Reads the weights that follow the header.
   *
   * @param header the header, whose tensors are those of the declarations
   * @param declarations what memory is taken for
   */
  Parameters parameters(Header header, List<ParameterDeclaration> declarations) throws IOException {
    Map<String, Integer> indices = new HashMap<>();
    for (ParameterDeclaration declaration : declarations) {
      indices.put(declaration.name(), indices.size());
    }
    Parameters parameters = Parameters.zeros(declarations);
    for (TensorEntry tensor : header.tensors()) {
      Integer index = indices.get(tensor.name());
      if (index == null) {
        throw new IllegalStateException(tensor.name() + " was not matched with the declarations");
      }
      read(tensor, parameters.values(index));
    }
    requireEnd();
    return parameters;
  }

  /** Demands that nothing follows. */
  void requireEnd() throws IOException {
    if (stream.read() >= 0) {
      throw trailing();
    }
  }

  /** Passes over the next tensor. */
  void skip(TensorEntry tensor) throws IOException {
    try {
      stream.skipNBytes(tensor.end() - tensor.begin());
    } catch (EOFException early) {
      throw truncated("more weights");
    }
  }

  /** Reads the next tensor into rows that together have its elements. */
  void read(TensorEntry tensor, float[][] rows) throws IOException {
    chunk.limit(0);
    long left = tensor.end() - tensor.begin();
    for (int row = 0; row < rows.length; row++) {
      float[] values = rows[row];
      for (int column = 0; column < values.length; ) {
        if (!chunk.hasRemaining()) {
          fill((int) Math.min(CHUNK, left));
          left -= chunk.limit();
        }
        int count = Math.min(values.length - column, chunk.remaining() / tensor.type().bytes);
        tensor.type().read(chunk, values, column, count);
        column += count;
      }
      int wrong = firstNotFinite(values);
      if (wrong < values.length) {
        throw new WeightsException(
            String.format(
                "%s: tensor %s is %s at %s, weights must be finite",
                name,
                tensor.name(),
                values[wrong],
                Listing.place(tensor.shape().size(), row, wrong)));
      }
    }
  }

  /** The place of the first infinity or NaN, or the row's length. */
  private static int firstNotFinite(float[] values) {
    int place = 0;
    while (place < values.length && Float.isFinite(values[place])) {
      place++;
    }
    return place;
  }

  private void fill(int count) throws IOException {
    if (stream.readNBytes(bytes, 0, count) < count) {
      throw truncated("more weights");
    }
    chunk.position(0).limit(count);
  }

  private WeightsException truncated(String promised) {
    String has = size >= 0 ? "has " + size + " bytes" : "ends early";
    return new WeightsException(name + " is truncated: it " + has + ", and promises " + promised);
  }

  private WeightsException trailing() {
    return new WeightsException(
        name + " is no sound safetensors file: bytes follow the last tensor, must end there");
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
