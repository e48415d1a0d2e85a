package dev.heed.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.TextOrigin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {

  @TempDir Path folder;

  @Test
  void refusesMoreThanOneMebibyte() throws IOException {
    Path file = folder.resolve("large.heed");
    Files.writeString(file, " ".repeat(SourceText.LARGEST) + "\n");
    Diagnostics diagnostics = new Diagnostics();

    assertEquals(Optional.empty(), SourceText.read(file, "large.heed", diagnostics));
    assertEquals(
        """
        [FileTooLarge] large.heed has 1_048_577 bytes; a declaration has at most 1_048_576
          at large.heed:1:1""",
        diagnostics.all().get(0).toString());
  }

  @Test
  void takesExactlyOneMebibyte() throws IOException {
    Path file = folder.resolve("large.heed");
    Files.writeString(file, " ".repeat(SourceText.LARGEST));
    assertTrue(SourceText.read(file, new Diagnostics()).isPresent());
  }

  @Test
  void readsLineEndsOfAllSystemsAndDropsTheByteOrderMark() throws IOException {
    Path file = folder.resolve("model.heed");
    Files.writeString(file, "\uFEFFa\r\nb\rc\n");
    SourceText source = SourceText.read(file, new Diagnostics()).orElseThrow();

    assertEquals("a\nb\nc\n", source.text());
    assertEquals("c", source.origin(3, 1).sourceLine());
  }

  @Test
  void excerptKeepsTabsBelowTabs() {
    TextOrigin origin = SourceText.of("m", "\tnorm 7").origin(1, 7);
    assertEquals("\tnorm 7\n\t     ^", origin.excerpt());
  }

  @Test
  void excerptOfALongLineIsCutAroundTheColumn() {
    TextOrigin origin = SourceText.of("m", "x".repeat(5_000)).origin(1, 2_500);
    List<String> lines = origin.excerpt().lines().toList();

    assertEquals(102, lines.get(0).length());
    assertEquals("…", lines.get(0).substring(0, 1));
    assertEquals(61, lines.get(1).indexOf('^'));
  }
}
