package dev.heed.examples.toxicity;

import dev.heed.runtime.encode.graph.Graph;
import org.openscience.cdk.interfaces.IAtomContainer;

/**
 * A molecule.
 *
 * @param smiles as it was written
 * @param atoms its atoms and bonds, hydrogens implied
 * @param graph a node for each atom, an edge for each bond
 */
record Molecule(String smiles, IAtomContainer atoms, Graph graph) {}
