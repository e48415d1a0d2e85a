package dev.heed.examples.toxicity;

/** The assays of the Tox21 programme: nuclear receptors (NR) and responses to stress (SR). */
public enum Assay {
  /** Androgen receptor. */
  NR_AR,
  /** Androgen receptor, ligand-binding domain. */
  NR_AR_LBD,
  /** Aryl hydrocarbon receptor. */
  NR_AHR,
  /** Aromatase. */
  NR_AROMATASE,
  /** Oestrogen receptor. */
  NR_ER,
  /** Oestrogen receptor, ligand-binding domain. */
  NR_ER_LBD,
  /** Peroxisome proliferator-activated receptor gamma. */
  NR_PPAR_GAMMA,
  /** Antioxidant response element. */
  SR_ARE,
  /** DNA damage, by ATAD5. */
  SR_ATAD5,
  /** Heat shock response element. */
  SR_HSE,
  /** Mitochondrial membrane potential. */
  SR_MMP,
  /** DNA damage, by p53. */
  SR_P53;
}
