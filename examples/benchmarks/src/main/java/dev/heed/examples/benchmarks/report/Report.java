package dev.heed.examples.benchmarks.report;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.run.Measurements;
import dev.heed.examples.benchmarks.run.Work;
import dev.heed.examples.cli.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Writes {@code report.md}, and a chart for each part of it. */
public final class Report {

  private final Measurements measurements;
  private final Circumstances circumstances;
  private final String appendix;
  private final Path folder;

  /**
   * A report to a folder, which is created where there is none.
   *
   * @param measurements what was found
   * @param circumstances how
   * @param appendix Markdown that goes before the figures
   * @param folder where it goes
   */
  public Report(
      Measurements measurements, Circumstances circumstances, String appendix, Path folder) {
    this.measurements = measurements;
    this.circumstances = circumstances;
    this.appendix = appendix;
    this.folder = folder;
  }

  /** Writes all files; returns the page. */
  public Path write() throws IOException, XMLStreamException {
    StringBuilder page = new StringBuilder("# Heed beside its peers\n\n");
    page.append(circumstances.markdown(measurements));
    for (Work work : List.of(Work.FORWARD, Work.TRAINING)) {
      for (Activation activation : Activation.values()) {
        Section section = new Section(measurements, work, activation);
        if (!section.isEmpty()) {
          page.append(section.markdown());
          save(section.chartFile(), section.chart().draw());
        }
      }
    }
    for (Curve curve : Curve.all()) {
      List<LineChart.Line> lines = curve.lines(measurements);
      if (!lines.isEmpty()) {
        page.append(curve.markdown(lines));
        save(curve.file(), curve.chart(lines).draw());
      }
    }
    Starts starts = new Starts(measurements);
    if (!starts.isEmpty()) {
      page.append(starts.markdown());
      save(Starts.FILE, starts.chart().draw());
    }
    page.append(new ThreadsTable(measurements).markdown());
    page.append(new DecodingTable(measurements).markdown());
    page.append(JarSizes.markdown());
    failures(page);
    page.append(appendix);
    page.append("\n## Figures\n\n```\n");
    Ratios.of(measurements).forEach((name, value) -> page.append(line(name, value)).append('\n'));
    page.append("```\n");
    return save("report.md", page.toString());
  }

  /** A figure as programs read it, with a point whatever the locale. */
  public static String line(String name, double value) {
    return name + ": " + String.format(Locale.ROOT, value < 10 ? "%.3f" : "%.1f", value);
  }

  private void failures(StringBuilder page) {
    if (measurements.failures().isEmpty()) {
      return;
    }
    page.append("\n## Not measured\n\n| what | why |\n|---|---|\n");
    measurements
        .failures()
        .forEach(
            (cell, reason) ->
                page.append("| %s | %s |\n".formatted(cell, reason.replace("|", "\\|"))));
  }

  private Path save(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    AtomicFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    return file;
  }
}
