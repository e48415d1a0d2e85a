package dev.heed.runtime.weights;

import dev.heed.runtime.parameter.ParameterDeclaration;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the header of a file of tensors of one type: metadata by key, tensors in their order,
 * padded with spaces so that the data begin at a multiple of 8 bytes.
 */
final class HeaderText {

  private final StringBuilder json = new StringBuilder("{");

  private HeaderText() {}

  static byte[] of(
      Map<String, String> metadata, List<ParameterDeclaration> declarations, ElementType type)
      throws WeightsException {
    HeaderText text = new HeaderText();
    text.metadata(metadata);
    text.tensors(declarations, type);
    byte[] bytes = text.padded();
    if (bytes.length > Header.LONGEST) {
      throw new WeightsException(
          String.format(
              "the weights are not saved: their metadata would make a header of %d bytes, must be at"
                  + " most %d",
              bytes.length, Header.LONGEST));
    }
    return bytes;
  }

  private void metadata(Map<String, String> metadata) {
    json.append('"').append(Header.METADATA).append("\":{");
    String separator = "";
    for (Map.Entry<String, String> text : new TreeMap<>(metadata).entrySet()) {
      json.append(separator);
      string(text.getKey());
      json.append(':');
      string(text.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private void tensors(List<ParameterDeclaration> declarations, ElementType type) {
    long begin = 0;
    for (ParameterDeclaration declaration : declarations) {
      long end = begin + declaration.size() * type.bytes;
      json.append(',');
      string(declaration.name());
      json.append(":{\"dtype\":\"")
          .append(type.name())
          .append("\",\"shape\":")
          .append(declaration.shape().toString().replace(" ", ""))
          .append(",\"data_offsets\":[")
          .append(begin)
          .append(',')
          .append(end)
          .append("]}");
      begin = end;
    }
    json.append('}');
  }

  private void string(String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char next = value.charAt(i);
      switch (next) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        default -> {
          if (next < ' ') {
            json.append(String.format("\\u%04x", (int) next));
          } else {
            json.append(next);
          }
        }
      }
    }
    json.append('"');
  }

  private byte[] padded() {
    try {
      ByteBuffer utf8 = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
      int padded = (utf8.remaining() + 7) & ~7;
      byte[] bytes = new byte[padded];
      Arrays.fill(bytes, (byte) ' ');
      utf8.get(bytes, 0, utf8.remaining());
      return bytes;
    } catch (CharacterCodingException malformed) {
      throw new IllegalArgumentException(
          "metadata or a tensor's name hold half of a surrogate pair", malformed);
    }
  }
}
