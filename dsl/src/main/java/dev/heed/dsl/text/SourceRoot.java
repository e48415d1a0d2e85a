package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The {@code .heed} files below a folder, each read once however often it is imported. What lies
 * outside of the folder is refused, also behind symbolic links. Not thread-safe.
 */
public final class SourceRoot implements Imports {

  /** Files that import each other recurse; so many in a row are far from any stack's end. */
  private static final int DEEPEST = 64;

  private final Path folder;
  private final Path base;
  private final Map<Path, Optional<HeedFile>> read = new HashMap<>();
  private final List<Path> open = new ArrayList<>();

  /**
   * The files below a folder.
   *
   * @param folder what imports are relative to
   * @param base what diagnostics show paths relative to, such as the project's folder
   */
  public SourceRoot(Path folder, Path base) {
    this.folder = folder;
    this.base = base;
  }

  /**
   * The folder that a file's package starts from, as it lies below a source root; of a file that
   * lies elsewhere its own folder.
   */
  public static SourceRoot containing(Path file) {
    Path folder = file.toAbsolutePath().normalize().resolveSibling("");
    Path root = folder;
    Path names = Path.of(packageOf(file).replace('.', '/'));
    if (folder.endsWith(names)) {
      for (int i = names.getNameCount(); i > 0; i--) {
        root = root.resolveSibling("");
      }
    }
    return new SourceRoot(root, root);
  }

  private static String packageOf(Path file) {
    Imports nothing = (path, place, diagnostics) -> Optional.empty();
    Diagnostics unheard = new Diagnostics(); // who reads the file after this hears of mistakes
    return SourceText.read(file, unheard)
        .map(source -> HeedParser.parse(source, nothing, unheard))
        .flatMap(found -> found.models().stream().findFirst())
        .map(Declaration::packageName)
        .orElse("");
  }

  /**
   * Reads a file with what it imports.
   *
   * @return empty where it cannot be read, which is reported
   */
  public Optional<HeedFile> read(Path file, Diagnostics diagnostics) {
    Path key = file.toAbsolutePath().normalize();
    Optional<HeedFile> known = read.get(key);
    if (known != null) {
      return known;
    }
    open.add(key);
    try {
      Optional<HeedFile> found =
          SourceText.read(file, shown(file), diagnostics)
              .map(source -> HeedParser.parse(source, this, diagnostics));
      read.put(key, found);
      return found;
    } finally {
      open.remove(open.size() - 1);
    }
  }

  @Override
  public Optional<Library> library(String path, Origin place, Diagnostics diagnostics) {
    Optional<Path> file = resolve(path, place, diagnostics);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Path key = file.get().toAbsolutePath().normalize();
    if (open.contains(key)) {
      diagnostics.report(Problem.IMPORT_CIRCLE, place, path, circle(key));
      return Optional.empty();
    }
    if (open.size() == DEEPEST) {
      diagnostics.report(
          Problem.NESTED_TOO_DEEP,
          place,
          "files import files",
          DEEPEST,
          "import from where the block is");
      return Optional.empty();
    }
    return read(file.get(), diagnostics).map(HeedFile::library);
  }

  /** How diagnostics call a file. */
  public String shown(Path path) {
    Path shown = path.startsWith(base) ? base.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  private String root() {
    String shown = shown(folder);
    return shown.isEmpty() ? "the source root" : shown;
  }

  private Optional<Path> resolve(String path, Origin place, Diagnostics diagnostics) {
    try {
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(folder.normalize()) || leadsOutside(file)) {
        diagnostics.report(Problem.IMPORT_OUTSIDE, place, path, root());
        return Optional.empty();
      }
      if (!Files.isRegularFile(file)) {
        String reason =
            Files.exists(file) ? "it is no file" : "there is no such file below " + root();
        diagnostics.report(Problem.UNREADABLE_FILE, place, path, reason);
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (InvalidPathException | IOException e) {
      diagnostics.report(Problem.UNREADABLE_FILE, place, path, e.toString());
      return Optional.empty();
    }
  }

  /** Whether symbolic links lead out of the folder; the folder itself may be one. */
  private boolean leadsOutside(Path file) throws IOException {
    return Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
  }

  private String circle(Path again) {
    List<Path> circle = new ArrayList<>(open.subList(open.indexOf(again), open.size()));
    circle.add(again);
    return circle.stream()
        .map(file -> folder.toAbsolutePath().normalize().relativize(file).toString())
        .map(file -> file.replace('\\', '/'))
        .collect(Collectors.joining(" → "));
  }
}
