package dev.heed.examples.toxicity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtom;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.interfaces.IStereoElement;

/** What a model is told of each atom: {@value #WIDTH} numbers, mostly 0 or 1. */
final class AtomVectors {

  /** The elements of a vector. */
  static final int WIDTH = 39;

  /** The others share a column. */
  private static final List<String> SYMBOLS =
      List.of("C", "N", "O", "F", "P", "S", "Cl", "Br", "I", "B", "Si");

  private static final int MOST_NEIGHBOURS = 5;
  private static final int MOST_HYDROGENS = 4;
  private static final int LARGEST_RING = 7;

  private AtomVectors() {}

  /** A vector for each atom of a molecule whose rings are marked. */
  static float[][] of(IAtomContainer molecule) {
    float[][] vectors = new float[molecule.getAtomCount()][];
    Set<IAtom> centres = new HashSet<>();
    for (IStereoElement<?, ?> stereo : molecule.stereoElements()) {
      if (stereo.getFocus() instanceof IAtom centre) {
        centres.add(centre);
      }
    }
    for (IAtom atom : molecule.atoms()) {
      int ring = atom.isInRing() ? Cycles.smallRingSize(atom) : 0;
      vectors[atom.getIndex()] = of(atom, ring, centres.contains(atom), vectors.length);
    }
    return vectors;
  }

  private static float[] of(IAtom atom, int ring, boolean centre, int atoms) {
    Columns columns = new Columns();
    int symbol = SYMBOLS.indexOf(atom.getSymbol());
    columns.one(symbol < 0 ? SYMBOLS.size() : symbol, SYMBOLS.size() + 1);
    columns.one(Math.min(atom.getBondCount(), MOST_NEIGHBOURS), MOST_NEIGHBOURS + 1);
    columns.one(Math.min(hydrogens(atom), MOST_HYDROGENS), MOST_HYDROGENS + 1);
    columns.one(1 + Integer.signum(charge(atom)), 3);
    columns.one(ring == 0 ? 0 : Math.min(ring, LARGEST_RING) - 2, LARGEST_RING - 1);
    columns.one(multiplicity(atom), 4);
    columns.number(atom.isAromatic() ? 1 : 0);
    columns.number(centre ? 1 : 0);
    // attention takes means: without this, a model could not tell large molecules from small ones
    columns.number((float) Math.log(atoms) / 4);
    return columns.vector;
  }

  private static int hydrogens(IAtom atom) {
    Integer implied = atom.getImplicitHydrogenCount();
    return implied == null ? 0 : implied;
  }

  private static int charge(IAtom atom) {
    Integer charge = atom.getFormalCharge();
    return charge == null ? 0 : charge;
  }

  /** How many bonds more than one to each neighbour, at most 3. */
  private static int multiplicity(IAtom atom) {
    int more = 0;
    for (IBond bond : atom.bonds()) {
      more +=
          bond.getOrder() == null || bond.getOrder().numeric() < 1
              ? 0
              : bond.getOrder().numeric() - 1;
    }
    return Math.min(more, 3);
  }

  /** Fills a vector from the left. */
  private static final class Columns {

    private final float[] vector = new float[WIDTH];
    private int next;

    /** A 1 in one of some columns. */
    void one(int which, int columns) {
      vector[next + which] = 1;
      next += columns;
    }

    void number(float value) {
      vector[next++] = value;
    }
  }
}
