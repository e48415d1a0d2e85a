package dev.heed.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeedFolderTest {

  private static final String MODEL =
      """
      package com.acme.nlp

      model Tagger { input words { length 9 vocabulary 9 embed 4 }; output label each of Upos }
      """;

  @TempDir private Path project;
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void readsFilesInTheirPackagesFolder() throws IOException {
    write("com/acme/nlp/tagger.heed", MODEL);
    write("com/acme/nlp/notes.txt", "no model");
    assertEquals(List.of("Tagger"), read().stream().map(Declaration::name).toList());
    assertEquals(List.of(), diagnostics.all());
  }

  @Test
  void theRootTakesAnyPackage() throws IOException {
    write("tagger.heed", MODEL);
    assertEquals(1, read().size());
    assertEquals(List.of(), diagnostics.all());
  }

  @Test
  void aFolderThatIsNotThereHasNoModels() throws IOException {
    assertEquals(List.of(), read());
    assertEquals(List.of(), diagnostics.all());
  }

  @Test
  void refusesAnotherPackagesFolder() throws IOException {
    write("com/acme/vision/tagger.heed", MODEL);
    read();
    assertOne(
        "[FolderIsNotPackage] package com.acme.nlp stands in folder src/main/heed/com/acme/vision;"
            + " move the file to src/main/heed/com/acme/nlp/tagger.heed,"
            + " or write package com.acme.vision\n"
            + "  at src/main/heed/com/acme/vision/tagger.heed:3:");
  }

  @Test
  void refusesTheSameModelInTwoFiles() throws IOException {
    write("com/acme/nlp/a.heed", MODEL);
    write("com/acme/nlp/b.heed", MODEL);
    assertEquals(1, read().size());
    assertOne(
        "[DuplicateModel] model Tagger is declared twice; the other one is at"
            + " src/main/heed/com/acme/nlp/a.heed:3:");
  }

  @Test
  void refusesFilesThatAreNotUtf8() throws IOException {
    Path file = write("com/acme/nlp/tagger.heed", "");
    Files.write(file, new byte[] {'m', 'o', 'd', (byte) 0xE9, 'l'});
    read();
    assertOne("[NotUtf8] src/main/heed/com/acme/nlp/tagger.heed is not UTF-8: byte 0xE9");
  }

  @Test
  void refusesMisspeltKeywords() throws IOException {
    write("com/acme/nlp/tagger.heed", MODEL.replace("model", "modle"));
    read();
    assertOne("[UnknownStatement] 'modle' cannot stand outside a model");
  }

  @Test
  void blocksOfOneFileServeTheModelsOfOthers() throws IOException {
    write("com/acme/blocks.heed", "block think { norm; dense 4 relu }\n");
    String uses = MODEL.replace("output", "use think; output");
    String imports = "import think from \"com/acme/blocks.heed\"\n\nmodel";
    write("com/acme/nlp/a.heed", uses.replace("model", imports));
    write("com/acme/nlp/b.heed", uses.replace("model Tagger", imports + " Other"));
    assertEquals(List.of("Tagger", "Other"), read().stream().map(Declaration::name).toList());
    assertEquals(List.of(), diagnostics.all());
  }

  @Test
  void reportsMistakesInBlocksThatNoModelUses() throws IOException {
    write("com/acme/blocks.heed", "block think { norm; dence 4 }\n");
    read();
    assertOne(
        "[UnknownLayer] unknown layer 'dence'; did you mean 'dense'?\n"
            + "  for 'dence' (src/main/heed/com/acme/blocks.heed:1:21)");
  }

  private List<Declaration> read() throws IOException {
    return new HeedFolder(project.resolve("src/main/heed"), project).read(diagnostics);
  }

  private Path write(String path, String text) throws IOException {
    Path file = project.resolve("src/main/heed").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private void assertOne(String beginning) {
    assertEquals(1, diagnostics.all().size(), () -> diagnostics.all().toString());
    String text = diagnostics.all().get(0).toString();
    assertTrue(text.startsWith(beginning), text);
  }
}
