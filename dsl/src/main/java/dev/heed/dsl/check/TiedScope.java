package dev.heed.dsl.check;

import dev.heed.dsl.diagnostic.Diagnostics;
import dev.heed.dsl.diagnostic.Problem;
import dev.heed.dsl.read.Origins;
import dev.heed.dsl.spec.ModelSpec;
import dev.heed.dsl.spec.TableSpec;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether a table fits a second use: rows as many as its classes, and as wide as its vectors. */
final class TiedScope {

  private static final String PATH = "output";
  private static final String INPUT = "tied input";

  private final ModelSpec model;
  private final Origins origins;
  private final Diagnostics diagnostics;

  /** A scope whose problems are the output's. */
  TiedScope(ModelSpec model, Origins origins, Diagnostics diagnostics) {
    this.model = model;
    this.origins = origins;
    this.diagnostics = diagnostics.at(origins.frames(PATH));
  }

  /** Expects the input's table to score labels. */
  void labels(int count, WidthChain vectors) {
    table("tied")
        .ifPresent(
            table -> {
              rows("tied", table, count, "labels");
              width("tied", widthOf(table), vectors, "the layers end", "ending with dense");
            });
  }

  /** Expects the table of symbols to score them. */
  void symbols(WidthChain symbols, WidthChain decoded) {
    width("tied", symbols.width(), decoded, "the decoder ends", "ending the decoder with dense");
  }

  /** Expects the input's table to be that of symbols. */
  void input(int vocabulary, WidthChain symbols) {
    table(INPUT)
        .ifPresent(
            table -> {
              rows(INPUT, table, vocabulary, "symbols");
              width(INPUT, widthOf(table), symbols, "symbols begin", "writing embed");
            });
  }

  /** The input's table; empty where a mistake hides it, or where it is missing and reported. */
  private Optional<TableSpec> table(String property) {
    if (origins.isUncertain("input")) {
      return Optional.empty();
    }
    Optional<TableSpec> table = model.input().table(model.layers());
    if (table.isEmpty()) {
      report(Problem.TIED_NEEDS_TABLE, property, List.of(), property, input());
    }
    return table;
  }

  private OptionalInt widthOf(TableSpec table) {
    // a dense layer behind one-hot vectors is the table
    return model.input().lookedUp() && origins.isUncertain("layers/0")
        ? OptionalInt.empty()
        : table.width();
  }

  private void rows(String property, TableSpec table, int count, String classes) {
    if (table.rows() != count) {
      report(
          Problem.TIED_VOCABULARY_DIFFERS,
          property,
          List.of(),
          property,
          table.rows(),
          input(),
          count,
          classes);
    }
  }

  private void width(
      String property, OptionalInt rows, WidthChain vectors, String what, String remedy) {
    if (rows.isPresent() && vectors.width().isPresent() && !rows.equals(vectors.width())) {
      report(
          Problem.TIED_WIDTH_DIFFERS,
          property,
          vectors.source(),
          property,
          rows.getAsInt(),
          what,
          vectors.width().getAsInt(),
          remedy,
          rows.getAsInt());
    }
  }

  private String input() {
    return origins.frames("input").get(0).what();
  }

  private void report(Problem problem, String property, List<String> history, Object... values) {
    String member = property.equals(INPUT) ? "tiedInput" : property;
    diagnostics.report(problem, origins.of(PATH + "#" + member), history, values);
  }
}
