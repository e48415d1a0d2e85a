package dev.heed.annotations;

/** How vectors become one; a constant is the language's word in capitals. */
public enum PoolKind {
  /** Their mean, element by element. */
  MEAN,
  /** The largest of each element. */
  MAX,
  /** The first vector. */
  FIRST,
  /** Their sum, each weighted by the softmax over its dot product with a learned query. */
  ATTENTION
}
