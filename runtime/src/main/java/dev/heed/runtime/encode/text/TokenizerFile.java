package dev.heed.runtime.encode.text;

import dev.heed.runtime.encode.InputFileException;
import dev.heed.runtime.json.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the {@code tokenizer.json} of a WordPiece or a byte-level byte-pair encoding. */
final class TokenizerFile {

  private static final int LONGEST_WORD = 10_000;

  private final String file;
  private final String text;
  private final JsonNode<InputFileException> root;
  private final Map<String, Integer> ids;
  private final List<AddedPieces.Piece> added = new ArrayList<>();

  private TokenizerFile(String file, String text) throws InputFileException {
    this.file = file;
    this.text = text;
    this.root = TokenizerJson.read(file, text);
    this.ids = new HashMap<>(TokenizerJson.vocabulary(root.get("model").get("vocab")));
  }

  static Subwords read(String file, String text) throws InputFileException {
    return new TokenizerFile(file, text).subwords();
  }

  private Subwords subwords() throws InputFileException {
    Pieces known = new Pieces(ids);
    JsonNode<InputFileException> model = root.get("model");
    // older files of byte-pair encodings do not name the type
    String type = model.get("type").isNull() ? "BPE" : model.get("type").string();
    SubwordModel subwords =
        switch (type) {
          case "WordPiece" -> wordPiece(model, known);
          case "BPE" -> bytePairs(model, known);
          default -> throw model.get("type").error("is \"" + type + "\", must be WordPiece or BPE");
        };
    readAdded(known);
    Pieces all = new Pieces(ids);
    EnclosingPieces enclosing = new EnclosingPieces(root.get("post_processor"), all);
    return new Subwords(
        all,
        subwords,
        new AddedPieces(added),
        enclosing.before(),
        enclosing.after(),
        SubwordSource.tokenizer(text));
  }

  private WordPiece wordPiece(JsonNode<InputFileException> model, Pieces pieces)
      throws InputFileException {
    JsonNode<InputFileException> normalizer = root.get("normalizer");
    kind(normalizer, "BertNormalizer");
    kind(root.get("pre_tokenizer"), "BertPreTokenizer");
    boolean lowerCase = normalizer.get("lowercase").flag(true);
    BertWords words =
        new BertWords(
            normalizer.get("clean_text").flag(true),
            normalizer.get("handle_chinese_chars").flag(true),
            normalizer.get("strip_accents").flag(lowerCase),
            lowerCase);
    JsonNode<InputFileException> unknown = model.get("unk_token");
    int unknownId = pieces.id(unknown.string());
    if (unknownId < 0) {
      throw unknown.error("the vocabulary has no piece \"" + unknown.string() + "\"");
    }
    JsonNode<InputFileException> longest = model.get("max_input_chars_per_word");
    return new WordPiece(
        pieces,
        words,
        unknownId,
        model.get("continuing_subword_prefix").string(),
        longest.isNull() ? 100 : longest.integer(LONGEST_WORD));
  }

  private BytePairs bytePairs(JsonNode<InputFileException> model, Pieces pieces)
      throws InputFileException {
    absent(root.get("normalizer"));
    JsonNode<InputFileException> cut = root.get("pre_tokenizer");
    kind(cut, "ByteLevel");
    if (!cut.get("use_regex").flag(true)) {
      throw cut.get("use_regex").error("must be true");
    }
    absent(model.get("dropout"));
    emptyOrAbsent(model.get("continuing_subword_prefix"));
    emptyOrAbsent(model.get("end_of_word_suffix"));
    for (String name : List.of("byte_fallback", "ignore_merges")) {
      if (model.get(name).flag(false)) {
        throw model.get(name).error("must be false");
      }
    }
    BytePairRules rules = new BytePairRules(file + ": model.vocab", pieces);
    int number = 0;
    for (JsonNode<InputFileException> rule : model.get("merges").elements()) {
      String place = file + ": model.merges[" + number++ + "]";
      if (!rule.isArray()) {
        BytePairFiles.add(place, rule.string(), rules);
        continue;
      }
      List<JsonNode<InputFileException>> pair = rule.elements();
      if (pair.size() != 2) {
        throw rule.error("must be two pieces");
      }
      rules.add(place, pair.get(0).string(), pair.get(1).string());
    }
    return rules.model(cut.get("add_prefix_space").flag(true));
  }

  private void readAdded(Pieces known) throws InputFileException {
    if (root.get("added_tokens").isNull()) {
      return;
    }
    boolean changed = !root.get("normalizer").isNull();
    Set<String> texts = new HashSet<>();
    for (JsonNode<InputFileException> node : root.get("added_tokens").elements()) {
      String text = node.get("content").string();
      int id = node.get("id").integer(Pieces.MOST - 1);
      boolean otherPiece = id < known.size() && !known.piece(id).isEmpty();
      if (text.isEmpty() || !texts.add(text)) {
        throw node.error("its content is empty or stands there twice");
      }
      if (otherPiece ? !known.piece(id).equals(text) : known.id(text) >= 0) {
        throw node.error("\"" + text + "\" has another id in the vocabulary than " + id);
      }
      // to look for it in normalised text would need that text as a whole
      if (node.get("single_word").flag(false) || (changed && node.get("normalized").flag(false))) {
        throw node.error("must be neither single_word nor normalized");
      }
      ids.put(text, id);
      added.add(
          new AddedPieces.Piece(
              text, id, node.get("lstrip").flag(false), node.get("rstrip").flag(false)));
    }
  }

  private static void kind(JsonNode<InputFileException> node, String wanted)
      throws InputFileException {
    if (node.isNull()) {
      throw node.error("must be a " + wanted);
    }
    String type = node.get("type").string();
    if (!type.equals(wanted)) {
      throw node.error("is a " + type + ", must be a " + wanted);
    }
  }

  private static void absent(JsonNode<InputFileException> node) throws InputFileException {
    if (!node.isNull()) {
      throw node.error("must be null for byte-level byte-pair encoding");
    }
  }

  private static void emptyOrAbsent(JsonNode<InputFileException> node) throws InputFileException {
    if (!node.isNull() && !node.string().isEmpty()) {
      throw node.error("must be empty");
    }
  }
}
