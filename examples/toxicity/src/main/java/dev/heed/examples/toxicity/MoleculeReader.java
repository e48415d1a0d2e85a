package dev.heed.examples.toxicity;

import dev.heed.examples.cli.BadInput;
import dev.heed.runtime.encode.graph.Graph;
import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.exception.InvalidSmilesException;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.interfaces.IBond;
import org.openscience.cdk.silent.SilentChemObjectBuilder;
import org.openscience.cdk.smiles.SmilesParser;

/** Reads molecules from SMILES. One thread at a time. */
final class MoleculeReader {

  /** Types of bonds: single, double, triple, aromatic. */
  static final int BONDS = 4;

  private static final int AROMATIC = 3;

  private final SmilesParser parser = new SmilesParser(SilentChemObjectBuilder.getInstance());

  /**
   * Reads a molecule.
   *
   * @param smiles its text
   * @param mostAtoms how many atoms it may have, hydrogens not counted
   * @throws BadInput if it is no SMILES, or a molecule that is too large or has no atom
   */
  Molecule read(String smiles, int mostAtoms) {
    IAtomContainer molecule;
    try {
      molecule = parser.parseSmiles(smiles);
    } catch (InvalidSmilesException e) {
      throw new BadInput("\"" + smiles + "\" is not SMILES: " + firstLine(e));
    }
    int atoms = molecule.getAtomCount();
    if (atoms == 0 || atoms > mostAtoms) {
      throw new BadInput("\"" + smiles + "\" has " + atoms + " atoms, must have 1 to " + mostAtoms);
    }
    Cycles.markRingAtomsAndBonds(molecule);
    // the same rings are written with letters in lower case or with bonds of two kinds in turn
    Aromaticity.apply(Aromaticity.Model.Daylight, molecule);
    return new Molecule(smiles, molecule, graph(molecule, AtomVectors.of(molecule)));
  }

  /** The graph of a molecule with other vectors for its atoms. */
  static Graph graph(IAtomContainer molecule, float[][] vectors) {
    Graph.Builder graph = Graph.builder(vectors);
    for (IBond bond : molecule.bonds()) {
      graph.edge(bond.getBegin().getIndex(), bond.getEnd().getIndex(), type(bond));
    }
    return graph.build();
  }

  private static int type(IBond bond) {
    if (bond.isAromatic()) {
      return AROMATIC;
    }
    Integer order = bond.getOrder() == null ? null : bond.getOrder().numeric();
    return order == null ? 0 : Math.max(1, Math.min(order, 3)) - 1;
  }

  /** The parser draws the place under the text, for which a message has no room. */
  private static String firstLine(InvalidSmilesException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("cannot be read").strip();
  }
}
