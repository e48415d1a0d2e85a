package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.label.ConfusionMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class OutputTest {

  @TempDir Path folder = Path.of("");

  @Test
  void figuresHaveAPointWhateverTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new Figures()
          .fraction("accuracy", 0.93121)
          .count("words", 12750)
          .seconds("training-seconds", 61.25)
          .print(Streams.utf8(out));
      assertEquals(
          List.of("accuracy: 0.9312", "words: 12750", "training-seconds: 61.3"),
          out.toString(StandardCharsets.UTF_8).lines().toList());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void tablesAlignNamesLeftAndFiguresRight() {
    String table = new Table("class", "words").row("NOUN", "34751").row("X", "400").toString();
    assertEquals(
        """
        class  words
        NOUN   34751
        X        400
        """,
        table.replace("\r\n", "\n").replaceAll(" +\n", "\n"));
  }

  @Test
  void theConfusionMatrixIsWrittenAsTableAndAsPicture() throws Exception {
    ConfusionMatrix matrix = new ConfusionMatrix(2);
    matrix.add(0, 0);
    matrix.add(0, 1);
    matrix.add(1, 1);
    ConfusionFiles files = ConfusionFiles.named(folder.resolve("deep/tagger.confusion"));
    files.write(matrix, List.of("NOUN", "<VERB>"), "saw & duck");

    assertEquals(
        """
        true\\answered	NOUN	<VERB>
        NOUN	1	1
        <VERB>	0	1
        """,
        Files.readString(files.table()));
    Document picture =
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(files.picture().toFile());
    assertEquals("svg", picture.getDocumentElement().getTagName());
    String text = picture.getDocumentElement().getTextContent();
    assertTrue(text.contains("saw & duck") && text.contains("<VERB>"), text);
    assertEquals(1 + 4, picture.getElementsByTagName("rect").getLength());
  }

  @Test
  void aFileThatCannotBeFinishedLeavesTheOldOne() throws IOException {
    Path file = folder.resolve("figures.txt");
    AtomicFile.write(file, out -> out.write('1'));
    IOException failure =
        assertThrows(
            IOException.class,
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write('2');
                      throw new IOException("disk full");
                    }));
    assertEquals("disk full", failure.getMessage());
    assertEquals("1", Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void theMatrixLiesBesideTheModel() {
    assertEquals(
        Path.of("models", "tagger.confusion"),
        new TestArguments().matrix(Path.of("models", "tagger.safetensors")));
  }
}
