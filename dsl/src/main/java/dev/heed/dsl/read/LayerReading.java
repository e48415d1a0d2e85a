package dev.heed.dsl.read;

import dev.heed.dsl.declaration.Argument;
import dev.heed.dsl.declaration.Construct;
import dev.heed.dsl.diagnostic.Alternatives;
import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.spec.LayerSpec;
import dev.heed.dsl.spec.NormSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads layers within layers, and expands blocks where they are used. */
final class LayerReading {

  /** Takes the place of a layer that could not be read, and is marked as uncertain. */
  private static final LayerSpec STAND_IN = new NormSpec(NormSpec.DEFAULT_EPSILON);

  private final Blocks blocks;
  private final Origins.Builder origins;
  private int count;
  private int depth;
  private boolean full;

  LayerReading(Blocks blocks, Origins.Builder origins) {
    this.blocks = blocks;
    this.origins = origins;
  }

  /**
   * Reads layers.
   *
   * @param path the path of what contains them, empty for the model
   */
  List<LayerSpec> read(List<Construct> statements, String path, Diagnostics diagnostics) {
    List<LayerSpec> layers = new ArrayList<>();
    read(statements, path.isEmpty() ? "layers/" : path + "/layers/", diagnostics, layers);
    return layers;
  }

  private void read(
      List<Construct> statements, String prefix, Diagnostics diagnostics, List<LayerSpec> into) {
    for (Construct statement : statements) {
      if (full) {
        return;
      }
      if (statement.keyword().equals(Blocks.USE)) {
        Diagnostics within = diagnostics.in(Blocks.describe(statement), statement.origin());
        Optional<Construct> block = blocks.enter(statement, within);
        block.ifPresentOrElse(
            found -> {
              Diagnostics inner = within.in(Blocks.describe(found), found.origin());
              nested(found, inner, () -> read(found.body().orElse(List.of()), prefix, inner, into));
              blocks.leave();
            },
            () -> standIn(prefix + into.size(), within, into));
      } else {
        layer(statement, prefix + into.size(), diagnostics, into);
      }
    }
  }

  private void layer(
      Construct statement, String path, Diagnostics diagnostics, List<LayerSpec> into) {
    Optional<ConstructReader<?>> reader = Constructs.layer(statement);
    String name =
        reader.map(found -> found.signature().phrase().toString()).orElse(statement.keyword());
    Diagnostics within = diagnostics.in(name, statement.origin());
    if (reader.isEmpty()) {
      unknown(statement, diagnostics);
      standIn(path, within, into);
      return;
    }
    if (++count > Limits.LAYERS) {
      diagnostics.report(Problem.TOO_MANY_LAYERS, statement.origin(), "the model", Limits.LAYERS);
      full = true;
      return;
    }
    Signature signature = reader.get().signature();
    List<Argument> written = statement.arguments();
    // the first word of the phrase is the keyword
    List<Argument> values = written.subList(signature.phrase().words().size() - 1, written.size());
    Arguments arguments = ArgumentBinder.bind(signature, statement, values, within);
    origins.construct(path, within.frames());
    if (signature.body() == Signature.Body.LAYERS) {
      nested(
          statement,
          within,
          () -> arguments.layers(read(statement.body().orElse(List.of()), path, within)));
    }
    into.add((LayerSpec) reader.get().read(arguments));
    origins.values(path, signature, arguments);
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

  private void unknown(Construct statement, Diagnostics diagnostics) {
    String keyword = statement.keyword();
    Diagnostics within = diagnostics.in("'" + keyword + "'", statement.origin());
    if (SpecReader.STATEMENTS.contains(keyword)) {
      String where = diagnostics.frames().get(0).what();
      within.report(Problem.MISPLACED_STATEMENT, statement.origin(), keyword, where);
      return;
    }
    if (blocks.contains(keyword)) {
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
