package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Declaration;
import dev.heed.dsl.declaration.Library;
import java.util.List;

/**
 * A {@code .heed} file.
 *
 * @param models its models in order, without those whose syntax is wrong
 * @param library the blocks that it offers, its own and what it imports
 */
public record HeedFile(List<Declaration> models, Library library) {

  public HeedFile {
    models = List.copyOf(models);
  }
}
