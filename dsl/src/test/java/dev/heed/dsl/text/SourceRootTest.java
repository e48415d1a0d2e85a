package dev.heed.dsl.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.TextOrigin;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NormSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceRootTest {

  private static final String MODEL =
      """
      import think from "%s"

      model Tagger {
        input words { length 8 vocabulary 9 embed 4 }
        use think
        output label each of Tag
      }
      """;

  private static final String BLOCKS = "block think { norm }\n";

  @TempDir private Path project;
  private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(project.resolve("src/main/heed"));
  }

  @Test
  void importsFromAnotherFolderBelow() throws IOException {
    write("com/acme/common/blocks.heed", BLOCKS);
    Path model = write("com/acme/nlp/tagger.heed", MODEL.formatted("com/acme/common/blocks.heed"));
    assertEquals(List.of(new NormSpec(NormSpec.DEFAULT_EPSILON)), layers(model));
  }

  @Test
  void aBlockSeesTheBlocksOfItsOwnFile() throws IOException {
    write("inner.heed", "block mix { norm; dense 4 }\n");
    write(
        "blocks.heed",
        "import mix from \"inner.heed\"\nblock other { norm }\nblock think { use mix; use other }\n");
    String otherToo = MODEL.formatted("blocks.heed") + "\nblock other { dense 3; dense 3 }\n";
    assertEquals(3, layers(write("tagger.heed", otherToo)).size());
  }

  @Test
  void eachFileIsReadOnce() throws IOException {
    write("blocks.heed", BLOCKS);
    SourceRoot root = new SourceRoot(folder, project);
    Library first = root.read(folder.resolve("blocks.heed"), diagnostics).orElseThrow().library();
    TextOrigin place = new TextOrigin("tagger.heed", 1, 1, "");
    assertSame(first, root.library("blocks.heed", place, diagnostics).orElseThrow());
    assertSame(first, root.library("./blocks.heed", place, diagnostics).orElseThrow());
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path outside = Files.writeString(project.resolve("secret.heed"), BLOCKS);
    link(folder.resolve("linked.heed"), outside);
    refuses("linked.heed", "[ImportOutside] linked.heed lies outside of src/main/heed; ");
    link(folder.resolve("up"), project);
    refuses("up/secret.heed", "[ImportOutside] up/secret.heed lies outside of src/main/heed; ");
  }

  @Test
  void aLinkWithinTheFolderIsFollowedAndSoIsTheFolderItself() throws IOException {
    link(folder.resolve("linked.heed"), write("blocks.heed", BLOCKS));
    Path model = write("tagger.heed", MODEL.formatted("linked.heed"));
    assertEquals(1, layers(model).size());
    link(project.resolve("heed"), folder);
    folder = project.resolve("heed");
    assertEquals(1, layers(folder.resolve("tagger.heed")).size());
  }

  @Test
  void pathsOutsideAreRefusedWhetherTheyExistOrNot() throws IOException {
    Files.writeString(project.resolve("secret.heed"), BLOCKS);
    for (String path :
        List.of("../../../secret.heed", "a/../../x.heed", project + "/secret.heed", "..")) {
      refuses(path, "[ImportOutside] " + path + " lies outside of src/main/heed; ");
    }
  }

  @Test
  void manyFilesInARowAreRefused() throws IOException {
    for (int i = 0; i < 100; i++) {
      String next = "import b" + (i + 1) + " from \"f" + (i + 1) + ".heed\"\n";
      write("f" + i + ".heed", next + "block b" + i + " { use b" + (i + 1) + " }\n");
    }
    new SourceRoot(folder, project).read(folder.resolve("f0.heed"), diagnostics);
    assertTrue(
        diagnostics.all().get(0).message().startsWith("files import files deeper than 64"),
        () -> diagnostics.all().toString());
  }

  @Test
  void theRootIsFoundThroughThePackage() throws IOException {
    write("com/acme/blocks.heed", BLOCKS);
    String text = "package com.acme\n" + MODEL.formatted("com/acme/blocks.heed");
    Path model = write("com/acme/tagger.heed", text);
    SourceRoot.containing(model).read(model, diagnostics);
    Path elsewhere = Files.writeString(project.resolve("tagger.heed"), MODEL.formatted("b.heed"));
    Files.writeString(project.resolve("b.heed"), BLOCKS);
    SourceRoot.containing(elsewhere).read(elsewhere, diagnostics);
    assertEquals(List.of(), diagnostics.all());
  }

  private void refuses(String path, String beginning) throws IOException {
    Diagnostics heard = new Diagnostics();
    Path model = write("tagger.heed", MODEL.formatted(path.replace("\\", "\\\\")));
    new SourceRoot(folder, project).read(model, heard);
    assertTrue(heard.all().get(0).toString().startsWith(beginning), () -> heard.all().toString());
  }

  private List<LayerSpec> layers(Path model) {
    Declaration declaration =
        new SourceRoot(folder, project).read(model, diagnostics).orElseThrow().models().get(0);
    List<LayerSpec> layers =
        SpecReader.read(declaration, diagnostics).orElseThrow().spec().layers();
    assertEquals(List.of(), diagnostics.all());
    return layers;
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, text);
  }

  /** Some systems let only some users make links. */
  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here: " + e);
    }
  }
}
