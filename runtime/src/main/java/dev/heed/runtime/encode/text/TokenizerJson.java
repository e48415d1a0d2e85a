package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import dev.heed.runtime.json.JsonNode;
import dev.heed.runtime.json.JsonReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the JSON files of tokenizers have in common. */
final class TokenizerJson {

  private TokenizerJson() {}

  /** All of a file. */
  static JsonNode<InputFileException> read(String file, String text) throws InputFileException {
    JsonReader<InputFileException> reader =
        new JsonReader<>(text) {
          @Override
          protected InputFileException failure(String place, String problem) {
            return new InputFileException(file + ": " + place + ": " + problem);
          }
        };
    JsonNode<InputFileException> root = reader.node();
    reader.end();
    return root;
  }

  /** An object of pieces and ids, none of which stands there twice. */
  static Map<String, Integer> vocabulary(JsonNode<InputFileException> node)
      throws InputFileException {
    Map<String, Integer> ids = new HashMap<>();
    Set<Integer> taken = new HashSet<>();
    for (Map.Entry<String, JsonNode<InputFileException>> member : node.members().entrySet()) {
      int id = member.getValue().integer(Pieces.MOST - 1);
      if (!taken.add(id)) {
        throw member.getValue().error("another piece has the id " + id + " too");
      }
      ids.put(member.getKey(), id);
    }
    if (ids.isEmpty()) {
      throw node.error("must have a piece");
    }
    return ids;
  }
}
