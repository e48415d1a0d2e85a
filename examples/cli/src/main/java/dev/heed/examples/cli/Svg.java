package dev.heed.examples.cli;

import java.io.Writer;
import java.util.Base64;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A picture of rectangles, lines and text as SVG, which unlike drawing with {@code java.awt} needs
 * no fonts on the machine that makes it. Lengths are in pixels from the left and from the top.
 */
public final class Svg implements AutoCloseable {

  private final XMLStreamWriter xml;

  /** Begins a picture on a white ground; {@link #close} ends it but not the writer. */
  public Svg(Writer out, int width, int height) throws XMLStreamException {
    xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace("http://www.w3.org/2000/svg");
    attribute("width", Integer.toString(width));
    attribute("height", Integer.toString(height));
    attribute("viewBox", "0 0 " + width + " " + height);
    attribute("font-family", "DejaVu Sans, Verdana, Helvetica, sans-serif");
    empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
  }

  /** Text whose anchor is {@code start}, {@code middle} or {@code end}. */
  public void text(double x, double y, String anchor, int size, String colour, String text)
      throws XMLStreamException {
    start("text", "x", number(x), "y", number(y));
    write(anchor, size, colour, text);
  }

  /**
   * Text turned by 90° to the left, whose anchor is {@code start}, {@code middle} or {@code end}.
   */
  public void turnedText(double x, double y, String anchor, int size, String colour, String text)
      throws XMLStreamException {
    String place = number(x) + " " + number(y);
    start("text", "transform", "translate(" + place + ") rotate(-90)");
    write(anchor, size, colour, text);
  }

  private void write(String anchor, int size, String colour, String text)
      throws XMLStreamException {
    attribute("text-anchor", anchor);
    attribute("font-size", Integer.toString(size));
    attribute("fill", colour);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  /** A square with a thin frame, filled with a colour from invisible (0) to full (1). */
  public void square(double x, double y, int side, String colour, double opacity)
      throws XMLStreamException {
    String length = Integer.toString(side);
    empty(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        length,
        "height",
        length,
        "fill",
        colour,
        "fill-opacity",
        number(opacity),
        "stroke",
        "#d8d8d8");
  }

  /** A filled rectangle without a frame. */
  public void rectangle(double x, double y, double width, double height, String colour)
      throws XMLStreamException {
    empty(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "fill",
        colour);
  }

  /** A PNG picture, stretched to a size without smoothing: its pixels stay squares. */
  public void image(double x, double y, double width, double height, byte[] png)
      throws XMLStreamException {
    empty(
        "image",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(width),
        "height",
        number(height),
        "preserveAspectRatio",
        "none",
        "style",
        "image-rendering:pixelated",
        "href",
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
  }

  /** A line through points that follow each other from left to right, without filling. */
  public void curve(double[] x, double[] y, String colour) throws XMLStreamException {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < x.length; i++) {
      points.append(i == 0 ? "" : " ").append(number(x[i])).append(',').append(number(y[i]));
    }
    empty(
        "polyline",
        "points",
        points.toString(),
        "fill",
        "none",
        "stroke",
        colour,
        "stroke-width",
        "1.5");
  }

  /** A filled circle. */
  public void circle(double x, double y, double radius, String colour) throws XMLStreamException {
    empty("circle", "cx", number(x), "cy", number(y), "r", number(radius), "fill", colour);
  }

  /** A thin straight line. */
  public void line(double x1, double y1, double x2, double y2, String colour)
      throws XMLStreamException {
    empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "stroke",
        colour);
  }

  private void start(String element, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    attributes(attributes);
  }

  private void empty(String element, String... attributes) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement(element);
    attributes(attributes);
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      attribute(namesAndValues[i], namesAndValues[i + 1]);
    }
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public void close() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.close();
  }
}
