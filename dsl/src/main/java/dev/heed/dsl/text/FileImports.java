package dev.heed.dsl.text;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.declaration.Library;
import dev.heed.dsl.declaration.Value;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file imports: {@code import think encoder from "com/acme/blocks.heed"}. */
final class FileImports {

  private static final String FROM = "from";

  private final Imports imports;
  private final Diagnostics diagnostics;
  private final Map<String, Library.Entry> found = new LinkedHashMap<>();
  private final Map<String, Argument> names = new LinkedHashMap<>(); // also of those not found

  FileImports(Imports imports, Diagnostics diagnostics) {
    this.imports = imports;
    this.diagnostics = diagnostics;
  }

  /** Reads one import. */
  void add(Construct statement) {
    List<Argument> arguments = statement.arguments();
    int last = arguments.size() - 1;
    if (last < 2
        || !(arguments.get(last).value() instanceof Value.Text path)
        || !arguments.get(last - 1).value().equals(new Value.Word(FROM))
        || statement.body().isPresent()) {
      diagnostics.report(Problem.MALFORMED_IMPORT, statement.origin());
      return;
    }
    Optional<Library> library =
        imports.library(path.text(), arguments.get(last).origin(), diagnostics);
    for (Argument name : arguments.subList(0, last - 1)) {
      if (name.value() instanceof Value.Word word) {
        library.ifPresent(blocks -> add(word.text(), name, blocks, path.text()));
      } else {
        diagnostics.report(
            Problem.WRONG_KIND_OF_VALUE,
            name.origin(),
            "the name of a block",
            "a word",
            name.value());
      }
    }
  }

  private void add(String block, Argument name, Library library, String path) {
    Argument first = names.putIfAbsent(block, name);
    Optional<Library.Entry> entry =
        library.find(block).filter(each -> each.home() == library); // what it imports stays its own
    if (first != null) {
      diagnostics.report(Problem.DUPLICATE_BLOCK, name.origin(), block, first.origin().describe());
    } else if (entry.isPresent()) {
      found.put(block, entry.get());
    } else {
      List<String> known =
          library.names().stream()
              .filter(each -> library.find(each).orElseThrow().home() == library)
              .toList();
      diagnostics.report(
          Problem.UNKNOWN_IMPORT,
          name.origin(),
          path,
          block,
          Alternatives.describe(block, known, "it has"));
    }
  }

  /**
   * The imported blocks; reports those that have the name of one of the file's own, and those that
   * nothing in the file uses.
   */
  Map<String, Library.Entry> end(Map<String, Construct> own, List<Construct> models) {
    Set<String> used = new HashSet<>();
    collectUses(own.values(), used);
    collectUses(models, used);
    names.forEach(
        (block, name) -> {
          Construct other = own.get(block);
          if (other != null) {
            diagnostics.report(
                Problem.DUPLICATE_BLOCK, other.origin(), block, name.origin().describe());
          } else if (found.containsKey(block) && !used.contains(block)) {
            diagnostics.report(Problem.UNUSED_IMPORT, name.origin(), block);
          }
        });
    return found;
  }

  private static void collectUses(Collection<Construct> statements, Set<String> used) {
    for (Construct statement : statements) {
      List<Argument> names = statement.positional();
      if (statement.keyword().equals("use") && !names.isEmpty()) {
        used.add(names.get(0).value().toString());
      }
      collectUses(statement.body().orElse(List.of()), used);
    }
  }
}
