package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import dev.heed.runtime.json.JsonNode;

/** Reads from a post-processor which pieces stand before and after every text. */
final class EnclosingPieces {

  private final Pieces pieces;
  private final Ids before = new Ids();
  private final Ids after = new Ids();

  EnclosingPieces(JsonNode<InputFileException> node, Pieces pieces) throws InputFileException {
    this.pieces = pieces;
    if (!node.isNull()) {
      read(node);
    }
  }

  int[] before() {
    return before.toArray();
  }

  int[] after() {
    return after.toArray();
  }

  private void read(JsonNode<InputFileException> node) throws InputFileException {
    String type = node.get("type").string();
    switch (type) {
      case "TemplateProcessing" -> readTemplate(node);
      case "BertProcessing", "RobertaProcessing" -> {
        before.add(id(node.get("cls").elements().get(0)));
        after.add(id(node.get("sep").elements().get(0)));
      }
      case "ByteLevel" -> {
        // moves offsets only
      }
      default ->
          throw node.error(
              "is a "
                  + type
                  + ", must be TemplateProcessing, BertProcessing, RobertaProcessing or"
                  + " ByteLevel");
    }
  }

  private void readTemplate(JsonNode<InputFileException> node) throws InputFileException {
    boolean passed = false;
    for (JsonNode<InputFileException> part : node.get("single").elements()) {
      if (!part.get("Sequence").isNull()) {
        if (passed) {
          throw part.error("a second sequence stands there");
        }
        passed = true;
        continue;
      }
      String name = part.get("SpecialToken").get("id").string();
      JsonNode<InputFileException> special = node.get("special_tokens").get(name);
      for (JsonNode<InputFileException> piece : special.get("tokens").elements()) {
        (passed ? after : before).add(id(piece));
      }
    }
    if (!passed) {
      throw node.get("single").error("must have a sequence");
    }
  }

  private int id(JsonNode<InputFileException> piece) throws InputFileException {
    int id = pieces.id(piece.string());
    if (id < 0) {
      throw piece.error("there is no piece \"" + piece.string() + "\"");
    }
    return id;
  }
}
