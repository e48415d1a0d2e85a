package dev.heed.examples.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads texts of tab-separated columns, the first line of which names them; nothing is quoted. */
public final class TsvTable {

  private final List<String> columns;
  private final List<Row> rows = new ArrayList<>();

  private TsvTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * Reads all rows.
   *
   * @param source where from
   * @param needed the columns that there must be
   * @throws BadInput if a column lacks, a row has not as many cells as there are columns, or there
   *     is no row
   */
  public static List<Row> read(TextSource source, String... needed) throws IOException {
    try (TextLines lines = source.open()) {
      String header = lines.next().orElseThrow(() -> new BadInput(source.name() + ": is empty"));
      TsvTable table = new TsvTable(List.of(header.split("\t", -1)));
      for (String column : needed) {
        if (!table.columns.contains(column)) {
          throw lines.problem(
              String.format(
                  "the first line names the columns %s, \"%s\" is missing",
                  String.join(", ", table.columns), column));
        }
      }
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (!line.get().isBlank()) {
          table.add(source.name(), lines, line.get());
        }
      }
      if (table.rows.isEmpty()) {
        throw new BadInput(source.name() + ": there is no row below the names of the columns");
      }
      return table.rows;
    }
  }

  private void add(String name, TextLines lines, String line) {
    List<String> cells = List.of(line.split("\t", -1));
    if (cells.size() != columns.size()) {
      throw lines.problem(
          String.format(
              Locale.ROOT,
              "the row has %d cells, must have %d: %s",
              cells.size(),
              columns.size(),
              String.join(", ", columns)));
    }
    rows.add(new Row(name, lines.number(), columns, cells));
  }

  /**
   * A row.
   *
   * @param source what messages call the text
   * @param line the number of its line, from 1
   * @param columns the names of the columns
   * @param cells what is in them
   */
  public record Row(String source, int line, List<String> columns, List<String> cells) {

    /** What is in a column that was needed. */
    public String get(String column) {
      return cells.get(columns.indexOf(column));
    }

    /** A problem with this row. */
    public BadInput problem(String what) {
      return new BadInput(source + ":" + line + ": " + what);
    }
  }
}
