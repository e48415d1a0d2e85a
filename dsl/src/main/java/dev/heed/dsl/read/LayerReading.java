package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NormSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads layers within layers, and expands blocks where they are used. */
final class LayerReading {

  /** Takes the place of a layer that could not be read, and is marked as uncertain. */
  private static final LayerSpec STAND_IN = new NormSpec(NormSpec.DEFAULT_EPSILON);

  private final Scope file;
  private final Surroundings model;
  private final Origins.Builder origins;
  private final Deque<Construct> open = new ArrayDeque<>();
  private final Set<Construct> used;
  private int count;
  private int uses;
  private int depth;
  private boolean full;

  /**
   * Reads the layers of one model.
   *
   * @param file a scope without parameters, in which the blocks of files are read
   * @param model the model's blocks and parameters
   * @param used takes the blocks that were used
   */
  LayerReading(Scope file, Surroundings model, Origins.Builder origins, Set<Construct> used) {
    this.file = file;
    this.model = model;
    this.origins = origins;
    this.used = used;
  }

  /**
   * Reads layers of the model.
   *
   * @param path where they stand, empty for those of the model itself
   */
  List<LayerSpec> read(List<Construct> statements, String path, Diagnostics diagnostics) {
    return read(statements, path, model, diagnostics);
  }

  /** Reads a block that nobody uses, with its parameters' defaults. */
  void readUnused(Surroundings.Block block, Diagnostics within) {
    Scope scope = inner(block, List.of(), model.scope(), within);
    open.push(block.construct());
    read(body(block), "", block.surroundings().with(scope), within);
    open.pop();
  }

  private List<LayerSpec> read(
      List<Construct> statements, String path, Surroundings where, Diagnostics diagnostics) {
    List<LayerSpec> layers = new ArrayList<>();
    String prefix = path.isEmpty() ? "layers/" : path + "/layers/";
    read(statements, prefix, where, diagnostics, layers);
    return layers;
  }

  private void read(
      List<Construct> statements,
      String prefix,
      Surroundings where,
      Diagnostics diagnostics,
      List<LayerSpec> into) {
    for (Construct statement : statements) {
      if (full) {
        return;
      }
      if (statement.keyword().equals(Blocks.USE)) {
        use(statement, prefix, where, diagnostics, into);
      } else {
        layer(statement, prefix + into.size(), where, diagnostics, into);
      }
    }
  }

  private void use(
      Construct use,
      String prefix,
      Surroundings where,
      Diagnostics diagnostics,
      List<LayerSpec> into) {
    Diagnostics within = diagnostics.in(Blocks.describe(use), use.origin());
    if (++uses > Limits.USES) {
      tooMany(use, diagnostics);
      return;
    }
    Optional<Surroundings.Block> found =
        Blocks.usedName(use, within).flatMap(name -> find(name, where, within));
    if (found.isEmpty()) {
      standIn(prefix + into.size(), within, into);
      return;
    }
    Construct block = found.get().construct();
    Scope scope = inner(found.get(), use.named(), where.scope(), within);
    Diagnostics inner = within.in(Blocks.describe(block) + scope.describe(), block.origin());
    origins.remark(Blocks.describe(block), block);
    open.push(block);
    Surroundings inBlock = found.get().surroundings().with(scope);
    nested(block, inner, () -> read(body(found.get()), prefix, inBlock, inner, into));
    open.pop();
  }

  private Optional<Surroundings.Block> find(
      Argument name, Surroundings where, Diagnostics diagnostics) {
    String word = name.value().toString();
    Optional<Surroundings.Block> found = where.find(word, model.scope(), file);
    if (found.isEmpty()) {
      diagnostics.report(
          Problem.UNKNOWN_BLOCK,
          name.origin(),
          word,
          where.names().isEmpty()
              ? "; the model declares no blocks"
              : Alternatives.describe(word, where.names(), "blocks are"));
      return Optional.empty();
    }
    Construct block = found.get().construct();
    used.add(block);
    if (open.contains(block)) {
      diagnostics.report(Problem.RECURSIVE_BLOCK, name.origin(), word, circle(block));
      return Optional.empty();
    }
    return found;
  }

  private static Scope inner(
      Surroundings.Block block, List<Argument> settings, Scope caller, Diagnostics diagnostics) {
    Construct construct = block.construct();
    return block
        .surroundings()
        .scope()
        .within(
            Blocks.describe(construct),
            Blocks.parameters(construct),
            settings,
            caller,
            diagnostics);
  }

  private static List<Construct> body(Surroundings.Block block) {
    return block.construct().body().orElse(List.of());
  }

  private String circle(Construct block) {
    List<Construct> path = new ArrayList<>(open);
    path.subList(path.indexOf(block) + 1, path.size()).clear();
    Collections.reverse(path);
    path.add(block);
    return path.stream().map(Blocks::name).collect(Collectors.joining(" → "));
  }

  private void layer(
      Construct statement,
      String path,
      Surroundings where,
      Diagnostics diagnostics,
      List<LayerSpec> into) {
    Optional<ConstructReader<?>> reader = Constructs.layer(statement);
    String name =
        reader.map(found -> found.signature().phrase().toString()).orElse(statement.keyword());
    Diagnostics within = diagnostics.in(name, statement.origin());
    if (reader.isEmpty()) {
      unknown(statement, where, diagnostics);
      standIn(path, within, into);
      return;
    }
    if (++count > Limits.LAYERS) {
      tooMany(statement, diagnostics);
      return;
    }
    Signature signature = reader.get().signature();
    List<Argument> written = statement.arguments();
    // the first word of the phrase is the keyword
    List<Argument> values = written.subList(signature.phrase().words().size() - 1, written.size());
    Arguments arguments = ArgumentBinder.bind(signature, statement, values, where.scope(), within);
    origins.construct(path, within.frames());
    origins.remark(name, statement);
    if (signature.body() == Signature.Body.LAYERS) {
      nested(
          statement,
          within,
          () -> arguments.layers(read(statement.body().orElse(List.of()), path, where, within)));
    }
    into.add((LayerSpec) reader.get().read(arguments));
    origins.values(path, signature, arguments);
  }

  private void tooMany(Construct statement, Diagnostics diagnostics) {
    diagnostics.report(Problem.TOO_MANY_LAYERS, statement.origin(), "the model", Limits.LAYERS);
    full = true;
  }

  private void nested(Construct statement, Diagnostics diagnostics, Runnable inner) {
    if (depth == Limits.DEPTH) {
      diagnostics.report(
          Problem.NESTED_TOO_DEEP,
          statement.origin(),
          "blocks are used by blocks",
          Limits.DEPTH,
          "write some of them out");
      full = true;
      return;
    }
    depth++;
    inner.run();
    depth--;
  }

  private void standIn(String path, Diagnostics within, List<LayerSpec> into) {
    origins.construct(path, within.frames());
    origins.uncertain(path);
    into.add(STAND_IN);
  }

  private void unknown(Construct statement, Surroundings where, Diagnostics diagnostics) {
    String keyword = statement.keyword();
    Diagnostics within = diagnostics.in("'" + keyword + "'", statement.origin());
    if (SpecReader.STATEMENTS.contains(keyword)) {
      String around = diagnostics.frames().get(0).what();
      within.report(Problem.MISPLACED_STATEMENT, statement.origin(), keyword, around);
      return;
    }
    if (where.has(keyword)) {
      within.report(
          Problem.UNKNOWN_LAYER,
          statement.origin(),
          keyword,
          "; to expand the block of that name write use " + keyword);
      return;
    }
    List<String> layers = new ArrayList<>(Constructs.phrases(Signature.Role.LAYER));
    layers.add(Blocks.USE);
    within.report(
        Problem.UNKNOWN_LAYER,
        statement.origin(),
        keyword,
        SpecReader.meant(statement)
            .filter(near -> diagnostics.frames().size() <= 1)
            .map(near -> "; did you mean '" + near + "'?")
            .orElseGet(() -> Alternatives.describe(keyword, layers, "layers are")));
  }

  /** Whether reading stopped because there was too much. */
  boolean isFull() {
    return full;
  }
}
