package dev.heed.runtime.weights;

/**
 * Reads the part of JSON (RFC 8259) that a safetensors header needs, strictly: objects, strings,
 * non-negative integers and arrays of them. The caller asks for what must come next, so that the
 * depth is bounded by the caller. Errors name the character, counted from 0.
 */
final class JsonReader {

  private final String source;
  private final String text;
  private int at;

  /**
   * A reader at the text's beginning.
   *
   * @param source what is read, for messages
   * @param text the text
   */
  JsonReader(String source, String text) {
    this.source = source;
    this.text = text;
  }

  /** Enters an object; whether a member follows, of which {@link #key} comes first. */
  boolean beginObject() throws WeightsException {
    expect('{');
    return !accept('}');
  }

  /** After a member's value: whether another one follows, else leaves the object. */
  boolean nextMember() throws WeightsException {
    return next('}');
  }

  /** Reads the key of a member, whose value comes next. */
  String key() throws WeightsException {
    String key = string();
    expect(':');
    return key;
  }

  /** Enters an array; whether an element follows. */
  boolean beginArray() throws WeightsException {
    expect('[');
    return !accept(']');
  }

  /** After an element: whether another one follows, else leaves the array. */
  boolean nextElement() throws WeightsException {
    return next(']');
  }

  private boolean next(char end) throws WeightsException {
    if (accept(',')) {
      return true;
    }
    expect(end);
    return false;
  }

  /** Reads an integer from 0 to 2⁶³ − 1. */
  long integer() throws WeightsException {
    skipSpace();
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty()) {
      throw unexpected("an integer of at least 0");
    }
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      throw error(start, "an integer begins with 0");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException overflow) {
      throw error(start, "an integer is above 2⁶³ − 1");
    }
  }

  /** Reads a string. */
  String string() throws WeightsException {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      if (at == text.length()) {
        throw unexpected("the end of a string");
      }
      char next = text.charAt(at++);
      if (next == '"') {
        return value.toString();
      }
      if (next < ' ') {
        throw error(at - 1, "a control character stands in a string");
      }
      value.append(next == '\\' ? escape() : next);
      checkSurrogates(value);
    }
  }

  /** Fails if anything but space follows. */
  void end() throws WeightsException {
    skipSpace();
    if (at < text.length()) {
      throw unexpected("the end");
    }
  }

  /** An error at the place of what was read last. */
  WeightsException error(String problem) {
    return error(at, problem);
  }

  private char escape() throws WeightsException {
    char kind = at < text.length() ? text.charAt(at++) : ' ';
    return switch (kind) {
      case '"', '\\', '/' -> kind;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw error(at - 1, "an unknown escape stands in a string");
    };
  }

  private char unicode() throws WeightsException {
    int value = 0;
    for (int digit = 0; digit < 4; digit++) {
      int nibble = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (nibble < 0 || text.charAt(at) > 'f') {
        throw unexpected("four hexadecimal digits");
      }
      value = value << 4 | nibble;
      at++;
    }
    return (char) value;
  }

  /** A low surrogate must follow a high one at once, so that every string is sound Unicode. */
  private void checkSurrogates(StringBuilder value) throws WeightsException {
    int last = value.length() - 1;
    boolean afterHigh = last > 0 && Character.isHighSurrogate(value.charAt(last - 1));
    boolean highBeforeEnd =
        Character.isHighSurrogate(value.charAt(last))
            && at < text.length()
            && text.charAt(at) == '"';
    if (afterHigh != Character.isLowSurrogate(value.charAt(last)) || highBeforeEnd) {
      throw error("half of a surrogate pair stands in a string");
    }
  }

  private boolean accept(char wanted) {
    skipSpace();
    if (at < text.length() && text.charAt(at) == wanted) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(char wanted) throws WeightsException {
    if (!accept(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private WeightsException unexpected(String wanted) {
    String found =
        at == text.length()
            ? "it ends"
            : String.format("U+%04X stands there", text.codePointAt(at));
    return error(at, "must have " + wanted + ", but " + found);
  }

  private WeightsException error(int place, String problem) {
    return new WeightsException(
        source + " is no sound safetensors file: header, character " + place + ": " + problem);
  }
}
