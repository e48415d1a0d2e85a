package dev.heed.examples.cli;

import dev.heed.runtime.label.ConfusionMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The two files that a confusion matrix is written to.
 *
 * @param table tab-separated text: a row for each true class, a column for each answered one
 * @param picture the same as an SVG picture
 */
public record ConfusionFiles(Path table, Path picture) {

  /** The files of a name without ending. */
  public static ConfusionFiles named(Path name) {
    return new ConfusionFiles(
        name.resolveSibling(name.getFileName() + ".tsv"),
        name.resolveSibling(name.getFileName() + ".svg"));
  }

  /**
   * Writes both.
   *
   * @param matrix the counts
   * @param labels the names of the classes
   * @param title what stands over the picture
   */
  public void write(ConfusionMatrix matrix, List<String> labels, String title) throws IOException {
    byte[] tsv = tsv(matrix, labels).getBytes(StandardCharsets.UTF_8);
    byte[] svg = ConfusionPicture.draw(matrix, labels, title).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(table, out -> out.write(tsv));
    AtomicFile.write(picture, out -> out.write(svg));
  }

  private static String tsv(ConfusionMatrix matrix, List<String> labels) {
    StringBuilder text = new StringBuilder("true\\answered");
    labels.forEach(label -> text.append('\t').append(label));
    text.append('\n');
    for (int truth = 0; truth < labels.size(); truth++) {
      text.append(labels.get(truth));
      for (int answer = 0; answer < labels.size(); answer++) {
        text.append('\t').append(matrix.count(truth, answer));
      }
      text.append('\n');
    }
    return text.toString();
  }
}
