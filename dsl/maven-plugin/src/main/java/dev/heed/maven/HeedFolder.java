package dev.heed.maven;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.diagnostic.TextOrigin;
import dev.heed.dsl.read.SpecReader;
import dev.heed.dsl.text.HeedFile;
import dev.heed.dsl.text.SourceRoot;
import dev.heed.processor.driver.Guard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code .heed} files of a folder and all below it.
 *
 * @param folder the root, whose folders are packages
 * @param base what paths are shown relative to, the project's folder
 */
record HeedFolder(Path folder, Path base) {

  private static final String EXTENSION = ".heed";

  /**
   * All models in the order of their files' paths; those of files with errors may be missing.
   *
   * @throws IOException if the folder cannot be listed
   */
  List<Declaration> read(Diagnostics diagnostics) throws IOException {
    Map<String, Declaration> models = new LinkedHashMap<>();
    SourceRoot root = new SourceRoot(folder, base);
    for (Path file : files()) {
      for (Declaration model : parse(file, root, diagnostics)) {
        String name = model.packageName() + "." + model.name();
        Declaration other = models.putIfAbsent(name, model);
        if (other != null) {
          diagnostics.report(
              Problem.DUPLICATE_MODEL, model.origin(), model.name(), other.origin().describe());
        }
      }
    }
    return List.copyOf(models.values());
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(EXTENSION))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private List<Declaration> parse(Path file, SourceRoot root, Diagnostics diagnostics) {
    String name = root.shown(file);
    List<Declaration> models =
        new Guard("file " + name, new TextOrigin(name, 1, 1, ""), diagnostics)
            .run(() -> parsed(file, root, diagnostics))
            .orElse(List.of());
    if (!models.isEmpty()) {
      checkPackage(file, models.get(0), root, diagnostics);
    }
    return models;
  }

  /** The blocks outside of models are looked at here, since perhaps no model uses them. */
  private static Optional<List<Declaration>> parsed(
      Path file, SourceRoot root, Diagnostics diagnostics) {
    Optional<HeedFile> read = root.read(file, diagnostics);
    read.ifPresent(found -> SpecReader.readBlocks(found.library(), diagnostics));
    return read.map(HeedFile::models);
  }

  /**
   * A file's folder is its package; the root takes any, so that a small project needs no folders.
   */
  private void checkPackage(
      Path file, Declaration model, SourceRoot root, Diagnostics diagnostics) {
    Path parent = folder.relativize(file).getParent();
    if (parent == null) {
      return;
    }
    List<String> names = new ArrayList<>();
    parent.forEach(name -> names.add(name.toString()));
    String expected = String.join(".", names);
    String found = model.packageName();
    if (!found.equals(expected)) {
      Path right = folder.resolve(found.replace('.', '/')).resolve(file.getFileName());
      diagnostics.report(
          Problem.FOLDER_IS_NOT_PACKAGE,
          model.origin(),
          found.isEmpty() ? "(none)" : found,
          root.shown(folder.resolve(parent)),
          root.shown(right),
          expected);
    }
  }
}
