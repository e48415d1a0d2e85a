/**
 * An example: what molecules do, from their atoms and bonds: in which of twelve assays they are
 * active, whether they inhibit an enzyme, how well they dissolve.
 *
 * <p>In: tables with SMILES. Out: a model file, answers, figures and a picture of the atoms that
 * mattered. The models are declared in {@code Chemistry.heed}; SMILES are read with the Chemistry
 * Development Kit.
 */
@NullMarked
package dev.heed.examples.toxicity;

import org.jspecify.annotations.NullMarked;
