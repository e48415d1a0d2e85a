package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggedTextTest {

  @TempDir Path folder = Path.of("");

  private List<TaggedSentence> read(String text, int longest) throws IOException {
    Path file = Files.writeString(folder.resolve("text.tsv"), text);
    return TaggedText.read(TextSource.file(file), longest);
  }

  private String problem(String text, int longest) {
    BadInput problem = assertThrows(BadInput.class, () -> read(text, longest));
    String message = String.valueOf(problem.getMessage());
    String place = folder.resolve("text.tsv").toString();
    assertTrue(message.startsWith(place), message);
    return message.substring(place.length());
  }

  @Test
  void sentencesEndAtBlankLinesAndAtTheEnd() throws IOException {
    List<TaggedSentence> sentences =
        read(
            """
            I	PRON
            saw	VERB


            Ducks	NOUN
            """,
            256);
    assertEquals(
        List.of(
            new TaggedSentence(List.of("I", "saw"), List.of(Upos.PRON, Upos.VERB)),
            new TaggedSentence(List.of("Ducks"), List.of(Upos.NOUN))),
        sentences);
  }

  @Test
  void anUnknownTagIsNamedWithTheRightOnes() {
    assertEquals(
        ":2: \"Verb\" is not a part of speech, which are ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ,"
            + " NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X",
        problem("I\tPRON\nsaw\tVerb\n", 256));
  }

  @Test
  void aLineWithoutTabIsNamed() {
    assertEquals(
        ":1: \"saw VERB\" has 1 columns, a word's line is form<TAB>tag",
        problem("saw VERB\n", 256));
  }

  @Test
  void aTreebankFileIsRecognised() {
    String line = "1\tsaw\tsee\tVERB\tVBD\t_\t0\troot\t_\t_\n";
    assertTrue(problem(line, 256).endsWith("of a CoNLL-U file take the columns 2 and 4"));
  }

  @Test
  void anEmptyWordIsNamed() {
    assertEquals(
        ":3: the word before the tag \"NOUN\" is empty", problem("a\tDET\n\n\tNOUN\n", 256));
  }

  @Test
  void aSentenceThatIsTooLongIsNamedByItsFirstLine() {
    assertEquals(
        ":3: the sentence that starts here has more than 2 words, the longest that the models are"
            + " declared for",
        problem("a\tDET\n\nthe\tDET\nold\tADJ\nsaw\tNOUN\n", 2));
  }

  @Test
  void aTextWithoutSentencesIsRefused() {
    assertEquals(": there is no sentence in it", problem("\n\n", 256));
  }

  @Test
  void foreignBytesAreNamedWithTheirLine() throws IOException {
    byte[] bytes = "a\tDET\ncaf\u00e9\tNOUN\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin.tsv"), bytes);
    BadInput problem =
        assertThrows(BadInput.class, () -> TaggedText.read(TextSource.file(file), 256));
    assertTrue(
        String.valueOf(problem.getMessage())
            .startsWith(file + ":2: byte 4 of the line, 0xE9, is not UTF-8"),
        problem.getMessage());
  }

  @Test
  void aFolderWithoutItsPartsIsRefused() throws IOException {
    Files.writeString(folder.resolve("train.tsv"), "a\tDET\n");
    BadInput problem = assertThrows(BadInput.class, () -> Corpus.of(java.util.Optional.of(folder)));
    assertEquals(folder + ": has neither dev.tsv nor dev.tsv.gz", problem.getMessage());
  }
}
