package dev.heed.runtime.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value with its path, such as {@code model.merges[3]}. A member that is not there is like one
 * that is null. Immutable.
 *
 * @param <E> what is thrown if the value is not of the kind asked for
 */
public final class JsonNode<E extends Exception> {

  static final Object NULL = new Object();

  private final JsonReader<E> reader;
  private final String path;
  private final Object value;

  JsonNode(JsonReader<E> reader, String path, Object value) {
    this.reader = reader;
    this.path = path;
    this.value = value;
  }

  /** Whether it is null, or not there. */
  public boolean isNull() {
    return value == NULL;
  }

  /** A member of an object; a null if there is none of that name. */
  public JsonNode<E> get(String name) throws E {
    Object member = map().get(name);
    return child(path.isEmpty() ? name : path + "." + name, member == null ? NULL : member);
  }

  /** The members of an object, in order. */
  public Map<String, JsonNode<E>> members() throws E {
    Map<String, JsonNode<E>> members = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map().entrySet()) {
      String name = (String) entry.getKey();
      members.put(name, child(path + "[\"" + name + "\"]", entry.getValue()));
    }
    return members;
  }

  /** The elements of an array. */
  public List<JsonNode<E>> elements() throws E {
    if (!(value instanceof List<?> list)) {
      throw error("must be an array");
    }
    List<JsonNode<E>> elements = new ArrayList<>(list.size());
    for (Object element : list) {
      elements.add(child(path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  /** Whether it is an array. */
  public boolean isArray() {
    return value instanceof List<?>;
  }

  /** A string. */
  public String string() throws E {
    if (value instanceof String string) {
      return string;
    }
    throw error("must be a string");
  }

  /** A boolean, or what stands for a null. */
  public boolean flag(boolean otherwise) throws E {
    if (isNull()) {
      return otherwise;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw error("must be true or false");
  }

  /** An integer from 0 to a limit. */
  public int integer(int most) throws E {
    if (value instanceof Double number && number >= 0 && number <= most) {
      int integer = number.intValue();
      if (integer == number) {
        return integer;
      }
    }
    throw error("must be an integer from 0 to " + most);
  }

  /** An error at this value. */
  public E error(String problem) {
    return reader.failure(path.isEmpty() ? "the whole" : path, problem);
  }

  private Map<?, ?> map() throws E {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw error("must be an object");
  }

  private JsonNode<E> child(String place, Object member) {
    return new JsonNode<>(reader, place, member);
  }
}
