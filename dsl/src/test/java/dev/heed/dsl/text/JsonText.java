package dev.heed.dsl.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads JSON of objects, arrays and texts, which is all that a TextMate grammar has. */
final class JsonText {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(?:([\\[\\]{},:])|\"((?:[^\"\\\\]|\\\\.)*)\")");

  private final Matcher tokens;
  private int end;

  private JsonText(String text) {
    tokens = TOKEN.matcher(text);
  }

  /** A map of texts to values, a list of values, or a text. */
  static Object parse(String text) {
    JsonText json = new JsonText(text);
    Object value = json.value(json.next());
    if (!text.substring(json.end).isBlank()) {
      throw new IllegalArgumentException("more behind the end");
    }
    return value;
  }

  private String next() {
    if (!tokens.find(end) || tokens.start() != end) {
      throw new IllegalArgumentException("no JSON at character " + end);
    }
    end = tokens.end();
    return tokens.group(1) == null ? "\"" + tokens.group(2) : tokens.group(1);
  }

  private Object value(String token) {
    if (token.startsWith("\"")) {
      return token.substring(1).replaceAll("\\\\(.)", "$1");
    }
    return token.equals("{") ? object() : array();
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    for (String token = next(); !token.equals("}"); token = next()) {
      if (!token.equals(",")) {
        String colon = next();
        object.put((String) value(token), colon.equals(":") ? value(next()) : colon);
      }
    }
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    for (String token = next(); !token.equals("]"); token = next()) {
      if (!token.equals(",")) {
        array.add(value(token));
      }
    }
    return array;
  }
}
