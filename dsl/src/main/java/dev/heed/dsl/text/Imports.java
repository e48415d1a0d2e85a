package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Origin;
import dev.heed.dsl.diagnostic.Problem;
import java.util.Optional;

/** Finds the blocks of the files that imports name. */
@FunctionalInterface
public interface Imports {

  /** For texts that lie in no folder, where nothing can be imported from. */
  Imports NONE =
      (path, place, diagnostics) -> {
        diagnostics.report(
            Problem.UNREADABLE_FILE, place, path, "this text has no source root to look in");
        return Optional.empty();
      };

  /**
   * The blocks of a file.
   *
   * @param path as the import has it, relative to the source root
   * @param place where the import has it
   * @return empty where there is no such file or it has mistakes, which is reported
   */
  Optional<Library> library(String path, Origin place, Diagnostics diagnostics);
}
