package dev.heed.runtime;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class GeneratedCodeTest {

  @Test
  void letsItsOwnContractPass() {
    assertDoesNotThrow(() -> GeneratedCode.check(GeneratedCode.CONTRACT, "PosTagger"));
  }

  @Test
  void saysWhatToUpdate() {
    Error newer =
        assertThrows(
            LinkageError.class, () -> GeneratedCode.check(GeneratedCode.CONTRACT + 1, "PosTagger"));
    assertEquals(
        "model PosTagger was generated for contract 2 of the Heed runtime, and this runtime has"
            + " contract 1; update dev.heed:heed-runtime to the version of the heed-processor that"
            + " generated it",
        newer.getMessage());
    Error older =
        assertThrows(
            LinkageError.class, () -> GeneratedCode.check(GeneratedCode.CONTRACT - 1, "PosTagger"));
    assertEquals(
        "model PosTagger was generated for contract 0 of the Heed runtime, and this runtime has"
            + " contract 1; generate it again with the heed-processor of this"
            + " dev.heed:heed-runtime's version",
        older.getMessage());
  }
}
