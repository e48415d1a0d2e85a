package dev.heed.examples.spoken;

/** The phones of English digits, as ARPAbet calls them. */
public enum Phone {
  /** As in n<em>u</em>t. */
  AH,
  /** As in f<em>ou</em>r. */
  AO,
  /** As in f<em>i</em>ve. */
  AY,
  /** As in s<em>e</em>ven. */
  EH,
  /** As in <em>eigh</em>t. */
  EY,
  /** As in <em>f</em>ive. */
  F,
  /** As in s<em>i</em>x. */
  IH,
  /** As in thr<em>ee</em>. */
  IY,
  /** As in si<em>x</em>, its first half. */
  K,
  /** As in <em>n</em>ine. */
  N,
  /** As in zer<em>o</em>. */
  OW,
  /** As in th<em>r</em>ee. */
  R,
  /** As in <em>s</em>ix. */
  S,
  /** As in <em>t</em>wo. */
  T,
  /** As in <em>th</em>ree. */
  TH,
  /** As in tw<em>o</em>. */
  UW,
  /** As in fi<em>v</em>e. */
  V,
  /** As in <em>o</em>ne, its beginning. */
  W,
  /** As in <em>z</em>ero. */
  Z
}
