package dev.heed.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir private Path target;

  @Test
  void writesOnlyWhatChangedAndDeletesTheRest() throws IOException {
    OutputFolder folder = new OutputFolder(target.resolve("heed"), StandardCharsets.UTF_8);
    assertEquals(3, folder.update(Map.of("a/A.java", "1", "a/B.java", "2", "C.java", "3")));
    Path kept = target.resolve("heed/a/A.java");
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(kept, old);

    assertEquals(2, folder.update(Map.of("a/A.java", "1", "a/B.java", "two")));

    assertEquals(old, Files.getLastModifiedTime(kept));
    assertEquals("two", Files.readString(target.resolve("heed/a/B.java")));
    assertFalse(Files.exists(target.resolve("heed/C.java")));
    assertEquals(0, folder.update(Map.of("a/A.java", "1", "a/B.java", "two")));
  }

  @Test
  void noFilesNeedNoFolder() throws IOException {
    assertEquals(
        0, new OutputFolder(target.resolve("heed"), StandardCharsets.UTF_8).update(Map.of()));
    assertFalse(Files.exists(target.resolve("heed")));
  }

  @Test
  void aTextThatTheEncodingLacksChangesNothing() throws IOException {
    OutputFolder folder = new OutputFolder(target, StandardCharsets.US_ASCII);
    folder.update(Map.of("A.java", "old"));
    assertThrows(
        IOException.class, () -> folder.update(Map.of("A.java", "new", "B.java", "[n, d] · Wq")));
    assertEquals("old", Files.readString(target.resolve("A.java")));
    assertFalse(Files.exists(target.resolve("B.java")));
  }

  @Test
  void leavesNothingBeside() throws IOException {
    new OutputFolder(target, StandardCharsets.UTF_8).update(Map.of("A.java", "1"));
    try (Stream<Path> files = Files.list(target)) {
      List<Path> all = files.toList();
      assertEquals(List.of(target.resolve("A.java")), all);
      assertTrue(Files.isRegularFile(all.get(0)));
    }
  }
}
