package dev.heed.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) strictly. The caller asks for what must come next, or for a whole value as
 * a {@link JsonNode}. Errors name the character, counted from 0.
 *
 * @param <E> what is thrown, which {@link #failure} makes
 */
public abstract class JsonReader<E extends Exception> {

  /** Files of weights and tokenizers have about 6 levels. */
  private static final int MOST_LEVELS = 32;

  private final String text;
  private int at;

  /** A reader at the text's beginning. */
  protected JsonReader(String text) {
    this.text = text;
  }

  /** What is thrown for a problem at a place; both go into its message. */
  protected abstract E failure(String place, String problem);

  /** Enters an object; whether a member follows, of which {@link #key} comes first. */
  public boolean beginObject() throws E {
    expect('{');
    return !accept('}');
  }

  /** After a member's value: whether another one follows, else leaves the object. */
  public boolean nextMember() throws E {
    return next('}');
  }

  /** Reads the key of a member, whose value comes next. */
  public String key() throws E {
    String key = string();
    expect(':');
    return key;
  }

  /** Enters an array; whether an element follows. */
  public boolean beginArray() throws E {
    expect('[');
    return !accept(']');
  }

  /** After an element: whether another one follows, else leaves the array. */
  public boolean nextElement() throws E {
    return next(']');
  }

  private boolean next(char end) throws E {
    if (accept(',')) {
      return true;
    }
    expect(end);
    return false;
  }

  /** Reads an integer from 0 to 2⁶³ − 1. */
  public long integer() throws E {
    skipSpace();
    int start = at;
    digits("an integer of at least 0");
    String digits = text.substring(start, at);
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
  public String string() throws E {
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

  /** Reads a value of any kind and all that is in it. */
  public JsonNode<E> node() throws E {
    return new JsonNode<>(this, "", value(0));
  }

  private Object value(int level) throws E {
    if (level > MOST_LEVELS) {
      throw error("values are nested deeper than " + MOST_LEVELS);
    }
    skipSpace();
    return switch (at < text.length() ? text.charAt(at) : ' ') {
      case '{' -> members(level);
      case '[' -> elements(level);
      case '"' -> string();
      case 't' -> literal("true", true);
      case 'f' -> literal("false", false);
      case 'n' -> literal("null", JsonNode.NULL);
      default -> number();
    };
  }

  private Map<String, Object> members(int level) throws E {
    Map<String, Object> members = new LinkedHashMap<>();
    for (boolean more = beginObject(); more; more = nextMember()) {
      String key = key();
      if (members.put(key, value(level + 1)) != null) {
        throw error("the key \"" + key + "\" stands there twice");
      }
    }
    return members;
  }

  private List<Object> elements(int level) throws E {
    List<Object> elements = new ArrayList<>();
    for (boolean more = beginArray(); more; more = nextElement()) {
      elements.add(value(level + 1));
    }
    return elements;
  }

  private Object literal(String word, Object value) throws E {
    if (!text.startsWith(word, at)) {
      throw unexpected("a value");
    }
    at += word.length();
    return value;
  }

  private Double number() throws E {
    int start = at;
    if (at < text.length() && text.charAt(at) == '-') {
      at++;
    }
    int first = at;
    digits("a value");
    if (at > first + 1 && text.charAt(first) == '0') {
      throw error(start, "a number begins with 0");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits("a digit");
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      digits("a digit");
    }
    return Double.valueOf(text.substring(start, at));
  }

  private void digits(String wanted) throws E {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw unexpected(wanted);
    }
  }

  /** Fails if anything but space follows. */
  public void end() throws E {
    skipSpace();
    if (at < text.length()) {
      throw unexpected("the end");
    }
  }

  /** An error at the place of what was read last. */
  public E error(String problem) {
    return error(at, problem);
  }

  private char escape() throws E {
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

  private char unicode() throws E {
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
  private void checkSurrogates(StringBuilder value) throws E {
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

  private void expect(char wanted) throws E {
    if (!accept(wanted)) {
      throw unexpected("'" + wanted + "'");
    }
  }

  private void skipSpace() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private E unexpected(String wanted) {
    String found =
        at == text.length()
            ? "it ends"
            : String.format("U+%04X stands there", text.codePointAt(at));
    return error(at, "must have " + wanted + ", but " + found);
  }

  private E error(int place, String problem) {
    return failure("character " + place, problem);
  }
}
