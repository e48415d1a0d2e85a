package dev.heed.examples.toxicity;

import dev.heed.runtime.encode.graph.Graph;
import java.io.IOException;
import java.nio.file.Path;

/** A trained model of any task. Immutable and thread-safe. */
interface Predictor {

  /** What it answers. */
  Task task();

  /** The answers for a molecule, in the order of the task's columns. */
  float[] answers(Graph molecule);

  /** Writes it to one file. */
  void save(Path file) throws IOException;

  /** The most atoms of a molecule that every model takes. */
  static int mostAtoms() {
    return Math.min(
        ToxicityModel.LONGEST, Math.min(InhibitionModel.LONGEST, SolubilityModel.LONGEST));
  }
}
