package dev.heed.dsl.spec;

/** What a model reads; an encoder of the runtime turns it into vectors. */
public sealed interface InputSpec
    permits AudioSpec, GraphSpec, ImageSpec, VectorSpec, VectorsSpec, WordsSpec {

  /** The longest input in vectors, at least 1. */
  int length();
}
