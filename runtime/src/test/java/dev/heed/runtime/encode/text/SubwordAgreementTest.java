package dev.heed.runtime.encode.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.encode.InputFileException;
import dev.heed.runtime.json.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids against those of the Hugging Face library, which {@code text/fixtures.py} asked for. */
class SubwordAgreementTest {

  static final Path FIXTURES = Path.of("src", "test", "resources", "text");

  @Test
  void wordPieceOfAVocabularyFile() throws IOException {
    agrees("uncased", Subwords.wordPiece(FIXTURES.resolve("vocab.txt"), true));
  }

  @Test
  void wordPieceOfATokenizerFile() throws IOException {
    agrees("uncased", Subwords.tokenizer(FIXTURES.resolve("uncased.json")));
    agrees("cased", Subwords.tokenizer(FIXTURES.resolve("cased.json")));
  }

  @Test
  void bytePairsOfTwoFiles() throws IOException {
    agrees(
        "bytes-files",
        Subwords.bytePairs(FIXTURES.resolve("vocab.json"), FIXTURES.resolve("merges.txt"), false));
  }

  @Test
  void bytePairsOfATokenizerFile() throws IOException {
    agrees("bytes", Subwords.tokenizer(FIXTURES.resolve("bytes.json")));
    agrees("bytes-space", Subwords.tokenizer(FIXTURES.resolve("bytes-space.json")));
  }

  private static void agrees(String name, Subwords subwords) throws IOException {
    SubwordEncoder encoder = subwords.encoder();
    Ids ids = new Ids();
    List<JsonNode<InputFileException>> cases =
        TokenizerJson.read("cases.json", TextFile.read(FIXTURES.resolve("cases.json"))).elements();
    assertTrue(cases.size() > 150, "cases");
    for (JsonNode<InputFileException> each : cases) {
      String text = each.get("text").string();
      ids.clear();
      encoder.append(text, ids);
      assertArrayEquals(ids(each.get(name)), ids.toArray(), name + ": " + escaped(text));
      JsonNode<InputFileException> enclosed = each.get(name + "-enclosed");
      ids.clear();
      encoder.appendEnclosed(text, ids);
      int[] expected = ids(enclosed.isNull() ? each.get(name) : enclosed);
      assertArrayEquals(expected, ids.toArray(), name + ", enclosed: " + escaped(text));
      assertEquals(enclosed.isNull() ? 0 : 2, encoder.before() + encoder.after());
    }
  }

  private static int[] ids(JsonNode<InputFileException> node) throws InputFileException {
    int[] ids = new int[node.elements().size()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = node.elements().get(i).integer(Pieces.MOST);
    }
    return ids;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      escaped.append(unit > ' ' && unit < 0x7F ? unit : String.format("\\u%04x", (int) unit));
    }
    return escaped.toString();
  }
}
