package dev.heed.examples.toxicity;

/** How much each atom mattered for an answer. */
final class Attribution {

  private Attribution() {}

  /**
   * For each atom, how much higher an answer is than without what the model is told of it: of a
   * probability, the logarithm of the odds.
   */
  static float[] of(Predictor predictor, Molecule molecule, int answer) {
    float whole = value(predictor, predictor.answers(molecule.graph())[answer]);
    float[] shares = new float[molecule.atoms().getAtomCount()];
    for (int atom = 0; atom < shares.length; atom++) {
      float[][] vectors = AtomVectors.of(molecule.atoms());
      vectors[atom] = new float[AtomVectors.WIDTH];
      float without = predictor.answers(MoleculeReader.graph(molecule.atoms(), vectors))[answer];
      shares[atom] = whole - value(predictor, without);
    }
    return shares;
  }

  private static float value(Predictor predictor, float answer) {
    return predictor.task().isNumber() ? answer : (float) Math.log(answer / (1 - answer));
  }
}
