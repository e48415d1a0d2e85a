package dev.heed.examples.cli;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;

/** Draws something into an SVG file. */
@FunctionalInterface
public interface Picture {

  /** Draws. */
  void draw(Svg svg) throws XMLStreamException, IOException;

  /**
   * Writes an SVG file with what is drawn.
   *
   * @param file where it goes, replaced if it exists
   * @param width pixels from left to right
   * @param height pixels from top to bottom
   * @param picture what is drawn
   */
  static void write(Path file, int width, int height, Picture picture) throws IOException {
    StringWriter text = new StringWriter();
    try (Svg svg = new Svg(text, width, height)) {
      picture.draw(svg);
    } catch (XMLStreamException e) {
      throw new IOException(file + ": cannot be drawn: " + e.getMessage(), e);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(bytes));
  }
}
