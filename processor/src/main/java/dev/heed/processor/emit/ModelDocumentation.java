package dev.heed.processor.emit;

import dev.heed.dsl.check.CheckedModel;
import dev.heed.dsl.read.Origins.Remark;
import java.util.List;
import java.util.regex.Pattern;

/** What the declaration's doc comments say, as the Javadoc of the generated model. */
final class ModelDocumentation {

  /** Java decodes these even within comments, and a wrong one does not compile. */
  private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\(?=u)");

  private ModelDocumentation() {}

  /**
   * The Javadoc of a model's class: its own comment, those of its parts, what holds for all.
   *
   * @param guarantees that
   */
  static String of(CheckedModel model, String modelName, String guarantees) {
    String own = model.spec().documentation().strip();
    return (own.isEmpty() ? "The model {@code " + modelName + "}." : escaped(own))
        + parts(model.origins().remarks())
        + guarantees;
  }

  private static String parts(List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return "";
    }
    StringBuilder list = new StringBuilder("\n\n<p>Its parts:\n\n<dl>\n");
    for (Remark remark : remarks) {
      list.append("  <dt>{@code ").append(remark.what()).append("}\n");
      list.append("  <dd>").append(escaped(remark.text().strip())).append('\n');
    }
    return list.append("</dl>").toString();
  }

  /** Text that ends no comment; markup in it is the author's. */
  static String escaped(String text) {
    return UNICODE_ESCAPE.matcher(text.replace("*/", "*&#47;")).replaceAll("&#92;");
  }

  /** Text within a comment of one line, such as the name of a file. */
  static String line(String text) {
    return text.replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
  }
}
