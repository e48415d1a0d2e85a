package dev.heed.examples.phones;

import dev.heed.examples.cli.EnumLabels;

/** The phones of English in ARPAbet, with those that a following R colours, and silence. */
public enum Phone {
  /** Silence. */
  SIL,
  /** The vowel of lot. */
  AA,
  /** The vowel of start. */
  AAR,
  /** The vowel of trap. */
  AE,
  /** The vowel of strut. */
  AH,
  /** The vowel of thought. */
  AO,
  /** The vowel of north. */
  AOR,
  /** The vowel of mouth. */
  AW,
  /** The first vowel of about. */
  AX,
  /** The vowel of price. */
  AY,
  /** As in bed. */
  B,
  /** As in church. */
  CH,
  /** As in day. */
  D,
  /** As in this. */
  DH,
  /** The flap of butter. */
  DX,
  /** The vowel of dress. */
  EH,
  /** The vowel of square. */
  EHR,
  /** The vowel of nurse. */
  ER,
  /** The vowel of face. */
  EY,
  /** As in foot. */
  F,
  /** As in go. */
  G,
  /** As in hand. */
  HH,
  /** The vowel of kit. */
  IH,
  /** The vowel of near. */
  IHR,
  /** The vowel of fleece. */
  IY,
  /** As in judge. */
  JH,
  /** As in cat. */
  K,
  /** As in leg. */
  L,
  /** As in man. */
  M,
  /** As in no. */
  N,
  /** As in sing. */
  NG,
  /** The vowel of goat. */
  OW,
  /** The vowel of choice. */
  OY,
  /** As in pen. */
  P,
  /** As in red. */
  R,
  /** As in sun. */
  S,
  /** As in ship. */
  SH,
  /** As in ten. */
  T,
  /** As in think. */
  TH,
  /** The vowel of foot. */
  UH,
  /** The vowel of goose. */
  UW,
  /** As in van. */
  V,
  /** As in wet. */
  W,
  /** As in yes. */
  Y,
  /** As in zoo. */
  Z;

  /** The phones as files write them: in capitals, but for {@code sil}. */
  static final EnumLabels<Phone> LABELS = EnumLabels.of(values(), Phone::toString);

  @Override
  public String toString() {
    return this == SIL ? "sil" : name();
  }
}
