package dev.heed.dsl.declaration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The blocks that a file offers to its models, and its own ones to the files that import them.
 * Immutable; compared by identity, since a library's blocks find each other through it.
 */
public final class Library {

  /** No blocks. */
  public static final Library EMPTY = new Library(Map.of(), Map.of());

  private final List<Construct> own;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * A block with the library in which it was written, where the blocks that it uses are looked up.
   *
   * @param block the statement
   * @param home the library of its file
   */
  public record Entry(Construct block, Library home) {}

  /**
   * A file's blocks by name.
   *
   * @param own those that stand in the file outside of models
   * @param imported those of other files, of other names
   */
  public Library(Map<String, Construct> own, Map<String, Entry> imported) {
    this.own = List.copyOf(own.values());
    entries.putAll(imported);
    own.forEach((name, block) -> entries.put(name, new Entry(block, this)));
  }

  /** The block of a name, the file's own or imported. */
  public Optional<Entry> find(String name) {
    return Optional.ofNullable(entries.get(name));
  }

  /** The names of all blocks, those of other files first. */
  public List<String> names() {
    return new ArrayList<>(entries.keySet());
  }

  /** The blocks that stand in the file itself, in order. */
  public List<Construct> own() {
    return own;
  }
}
