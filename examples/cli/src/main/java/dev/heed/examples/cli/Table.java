package dev.heed.examples.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** A table of text: the first column to the left, the others, figures mostly, to the right. */
public final class Table {

  private static final int GAP = 2;

  private final int columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with its headings. */
  public Table(String... headings) {
    columns = headings.length;
    row(headings);
  }

  /** Appends a row with as many cells as there are headings. */
  public Table row(String... cells) {
    if (cells.length != columns) {
      throw new IllegalArgumentException(cells.length + " cells in a table of " + columns);
    }
    rows.add(List.of(cells));
    return this;
  }

  /** The lines, each ended with a line break. */
  @Override
  public String toString() {
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    Column[] layout = new Column[columns];
    for (int column = 0; column < columns; column++) {
      layout[column] = new Column(widths[column] + GAP, 0, Overflow.SPAN);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), layout);
    for (List<String> row : rows) {
      String[] cells = new String[columns];
      for (int column = 0; column < columns; column++) {
        String cell = row.get(column);
        String pad = " ".repeat(widths[column] - cell.length());
        cells[column] = column == 0 ? cell : pad + cell;
      }
      table.addRowValues(cells);
    }
    return table.toString();
  }
}
