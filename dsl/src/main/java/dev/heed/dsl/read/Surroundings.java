package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What names mean where a statement stands.
 *
 * @param blocks the model's own blocks, none outside of models
 * @param library the blocks of the file
 * @param scope the parameters
 */
record Surroundings(Blocks blocks, Library library, Scope scope) {

  /**
   * A block with what names mean within it, its own parameters not yet among them.
   *
   * @param construct the statement that declares it
   * @param surroundings of that statement
   */
  record Block(Construct construct, Surroundings surroundings) {}

  /** The same with other parameters. */
  Surroundings with(Scope other) {
    return new Surroundings(blocks, library, other);
  }

  /**
   * The block of a name: the model's own, else the file's, in whose own file its words are looked
   * up.
   *
   * @param model what stands around all of the model's blocks
   * @param file a scope without parameters
   */
  Optional<Block> find(String name, Scope model, Scope file) {
    return blocks
        .find(name)
        .map(own -> new Block(own, with(model)))
        .or(
            () ->
                library
                    .find(name)
                    .map(
                        entry ->
                            new Block(
                                entry.block(),
                                new Surroundings(new Blocks(), entry.home(), file))));
  }

  /** Whether there is a block of this name. */
  boolean has(String name) {
    return blocks.find(name).isPresent() || library.find(name).isPresent();
  }

  /** The names of all blocks. */
  List<String> names() {
    List<String> names = new ArrayList<>(blocks.names());
    names.addAll(library.names());
    return names;
  }
}
