package dev.heed.runtime.kernel;

import org.junit.jupiter.api.Test;

class PlainRowKernelsTest {

  @Test
  void agreeWithTheFormulas() {
    RowFormulas.check(new PlainRowKernels());
  }
}
