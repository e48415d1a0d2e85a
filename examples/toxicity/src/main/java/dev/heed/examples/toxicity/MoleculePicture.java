package dev.heed.examples.toxicity;

import dev.heed.examples.cli.Svg;
import java.io.StringWriter;
import javax.vecmath.Point2d;
import javax.xml.stream.XMLStreamException;
import org.openscience.cdk.exception.CDKException;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.layout.StructureDiagramGenerator;

/**
 * A molecule as SVG: a disc behind each atom, orange where it raised the answer and blue where it
 * lowered it, the larger the more.
 */
final class MoleculePicture {

  private static final int MARGIN = 50;
  private static final int TITLE = 40;

  /** Pixels for a bond of CDK's layouts, which are 1.5 long. */
  private static final double SCALE = 28;

  private static final double LARGEST = 17;
  private static final String RAISES = "#f0a030";
  private static final String LOWERS = "#5aa8e0";

  private final Svg svg;
  private final double left;
  private final double top;

  private MoleculePicture(Svg svg, double left, double top) {
    this.svg = svg;
    this.left = left;
    this.top = top;
  }

  /**
   * Draws a molecule.
   *
   * @param shares how much each atom raised the answer
   * @param title what stands above it
   */
  static String draw(Molecule molecule, float[] shares, String title) {
    IAtomContainer atoms = molecule.atoms();
    try {
      new StructureDiagramGenerator().generateCoordinates(atoms);
    } catch (CDKException e) {
      throw new IllegalArgumentException(
          "no place was found for the atoms of " + molecule.smiles(), e);
    }
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.POSITIVE_INFINITY;
    double top = Double.NEGATIVE_INFINITY;
    for (IAtom atom : atoms.atoms()) {
      Point2d place = atom.getPoint2d();
      left = Math.min(left, place.x);
      right = Math.max(right, place.x);
      bottom = Math.min(bottom, place.y);
      top = Math.max(top, place.y);
    }
    int width = Math.max(320, (int) ((right - left) * SCALE) + 2 * MARGIN);
    int height = (int) ((top - bottom) * SCALE) + 2 * MARGIN + TITLE;
    StringWriter out = new StringWriter();
    try (Svg svg = new Svg(out, width, height)) {
      svg.text(width / 2.0, 26, "middle", 16, "#000000", title);
      MoleculePicture picture = new MoleculePicture(svg, left, top);
      picture.discs(atoms, shares);
      for (IBond bond : atoms.bonds()) {
        picture.bond(bond);
      }
      for (IAtom atom : atoms.atoms()) {
        picture.symbol(atom);
      }
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a picture in memory cannot be written", e);
    }
    return out + "\n";
  }

  private void discs(IAtomContainer atoms, float[] shares) throws XMLStreamException {
    float most = 1e-9f;
    for (float share : shares) {
      most = Math.max(most, Math.abs(share));
    }
    for (IAtom atom : atoms.atoms()) {
      float share = shares[atom.getIndex()] / most;
      String colour = share > 0 ? RAISES : LOWERS;
      svg.circle(x(atom), y(atom), LARGEST * Math.sqrt(Math.abs(share)), colour);
    }
  }

  /** A line, or as many beside each other as the bond has pairs of electrons. */
  private void bond(IBond bond) throws XMLStreamException {
    double x1 = x(bond.getBegin());
    double y1 = y(bond.getBegin());
    double x2 = x(bond.getEnd());
    double y2 = y(bond.getEnd());
    double length = Math.max(1, Math.hypot(x2 - x1, y2 - y1));
    double aside = 2.5 / length;
    int lines = bond.getOrder() == null ? 1 : Math.max(1, bond.getOrder().numeric());
    for (int line = 0; line < lines; line++) {
      double shift = (2 * line - lines + 1) * aside;
      double dx = (y1 - y2) * shift;
      double dy = (x2 - x1) * shift;
      svg.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, "#303030");
    }
  }

  /** Carbon is where lines meet, the others are named. */
  private void symbol(IAtom atom) throws XMLStreamException {
    String symbol = atom.getSymbol();
    boolean alone = atom.getBondCount() == 0;
    if (symbol.equals("C") && !alone) {
      return;
    }
    svg.circle(x(atom), y(atom), 8, "#ffffff");
    svg.text(x(atom), y(atom) + 5, "middle", 13, "#000000", symbol + charge(atom));
  }

  private static String charge(IAtom atom) {
    Integer charge = atom.getFormalCharge();
    return charge == null || charge == 0 ? "" : charge > 0 ? "⁺" : "⁻";
  }

  private double x(IAtom atom) {
    return MARGIN + (atom.getPoint2d().x - left) * SCALE;
  }

  private double y(IAtom atom) {
    return TITLE + MARGIN + (top - atom.getPoint2d().y) * SCALE;
  }
}
