package dev.heed.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class JsonReaderTest {

  @Test
  void readsValuesOfEveryKind() throws IOException {
    JsonNode<IOException> root =
        read(" {\"a\" : [1, -0.5e1, \"x\\u00e9\\n\", true, false, null, [], {}], \"b\":2} ");
    List<JsonNode<IOException>> elements = root.get("a").elements();
    assertEquals(8, elements.size());
    assertEquals(1, elements.get(0).integer(1));
    assertEquals("xé\n", elements.get(2).string());
    assertTrue(elements.get(3).flag(false));
    assertFalse(elements.get(4).flag(true));
    assertTrue(elements.get(5).isNull());
    assertTrue(elements.get(5).flag(true));
    assertEquals(List.of(), elements.get(6).elements());
    assertTrue(elements.get(7).members().isEmpty());
    assertEquals(List.of("a", "b"), List.copyOf(root.members().keySet()));
    assertTrue(root.get("c").isNull());
  }

  @Test
  void namesThePath() throws IOException {
    JsonNode<IOException> root = read("{\"a\": {\"b\": [1, \"x\", -1, 1.5]}, \"c d\": 0}");
    List<JsonNode<IOException>> elements = root.get("a").get("b").elements();
    refuses("a.b[1]: must be an integer from 0 to 9", () -> elements.get(1).integer(9));
    refuses("a.b[2]: must be an integer from 0 to 9", () -> elements.get(2).integer(9));
    refuses("a.b[3]: must be an integer from 0 to 9", () -> elements.get(3).integer(9));
    refuses("a.b[0]: must be an integer from 0 to 0", () -> elements.get(0).integer(0));
    refuses("a.b[0]: must be a string", () -> elements.get(0).string());
    refuses("a.b[0]: must be true or false", () -> elements.get(0).flag(true));
    refuses("a.b: must be an object", () -> root.get("a").get("b").get("x"));
    refuses("a: must be an array", () -> root.get("a").elements());
    JsonNode<IOException> member = Objects.requireNonNull(root.members().get("c d"));
    refuses("[\"c d\"]: must be a string", member::string);
    refuses("the whole: must be an array", root::elements);
  }

  @Test
  void refusesWhatIsNoJson() {
    refuses("character 0: must have a value, but it ends", () -> read(""));
    refuses("character 1: must have a value, but U+002C stands there", () -> read("[,]"));
    refuses("character 2: must have the end, but U+0032 stands there", () -> read("1 2"));
    refuses("character 0: a number begins with 0", () -> read("012"));
    refuses("character 2: must have a digit, but it ends", () -> read("1."));
    refuses("character 3: must have a digit, but it ends", () -> read("1e+"));
    refuses("character 0: must have a value, but U+0074 stands there", () -> read("tru"));
    refuses("character 12: the key \"a\" stands there twice", () -> read("{\"a\":1,\"a\":2 }"));
    refuses("character 33: values are nested deeper than 32", () -> read("[".repeat(99_999)));
  }

  private static JsonNode<IOException> read(String text) throws IOException {
    JsonReader<IOException> reader =
        new JsonReader<>(text) {
          @Override
          protected IOException failure(String place, String problem) {
            return new IOException(place + ": " + problem);
          }
        };
    JsonNode<IOException> node = reader.node();
    reader.end();
    return node;
  }

  private static void refuses(String message, Executable call) {
    assertEquals(message, assertThrows(IOException.class, call).getMessage());
  }
}
