package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesTest {

  private enum Fruit {
    APPLE,
    PEAR
  }

  private static final EnumLabels<Fruit> FRUIT =
      EnumLabels.of(Fruit.values(), fruit -> fruit.name().toLowerCase(Locale.ROOT));

  @TempDir Path folder = Path.of("");

  private TextSource text(String content) throws IOException {
    return TextSource.file(Files.writeString(folder.resolve("t.tsv"), content));
  }

  @Test
  void columnsAreFoundByTheirNames() throws IOException {
    List<TsvTable.Row> rows =
        TsvTable.read(text("file\tkind\n\na \"b\t pear\nc\tapple\n"), "kind", "file");
    assertEquals(2, rows.size());
    assertEquals("a \"b", rows.get(0).get("file"));
    assertEquals("apple", rows.get(1).get("kind"));
    assertEquals(folder.resolve("t.tsv") + ":3: wrong", rows.get(0).problem("wrong").getMessage());
  }

  @Test
  void tablesWithoutRowsAreRefused() throws IOException {
    TextSource empty = text("");
    assertEquals(
        folder.resolve("t.tsv") + ": is empty",
        assertThrows(BadInput.class, () -> TsvTable.read(empty, "a")).getMessage());
    TextSource header = text("a\tb\n");
    assertEquals(
        folder.resolve("t.tsv") + ": there is no row below the names of the columns",
        assertThrows(BadInput.class, () -> TsvTable.read(header, "a")).getMessage());
  }

  @Test
  void labelsAreFoundByTheNamesOfTexts() {
    assertEquals(Fruit.PEAR, FRUIT.get("pear", BadInput::new));
    assertEquals(List.of("apple", "pear"), FRUIT.names());
    assertEquals(
        "\"plum\" is no label, which are apple, pear",
        assertThrows(BadInput.class, () -> FRUIT.get("plum", BadInput::new)).getMessage());
  }

  @Test
  void classesWithoutAnswersHaveDashes() {
    ConfusionMatrix matrix = new ConfusionMatrix(2);
    matrix.add(0, 0);
    String table = ConfusionReport.classes(matrix, FRUIT.names(), "fruits").toString();
    assertTrue(table.contains("apple       1      1    1.0000     1.0000  1.0000"), table);
    assertTrue(table.contains("pear        0      0         -          -       -"), table);
  }

  @Test
  void inputsAndAnswersAreAsMany() {
    assertThrows(
        IllegalArgumentException.class, () -> new Labelled<>("x", List.of(1, 2), List.of(1)));
  }

  @Test
  void aForeignFileIsNoModel() throws IOException {
    Path file = Files.writeString(folder.resolve("foreign.txt"), "no weights in here at all\n");
    assertThrows(IOException.class, () -> ModelFiles.choose(file, Map.of("Mine", 1)));
    assertEquals(
        folder + ": is a folder, --model names a file",
        assertThrows(BadInput.class, () -> ModelFiles.checkpoint(folder)).getMessage());
  }
}
