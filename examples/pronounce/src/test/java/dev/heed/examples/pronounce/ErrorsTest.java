package dev.heed.examples.pronounce;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorsTest {

  @Test
  void distanceCountsInsertionsDeletionsAndReplacements() {
    assertEquals(0, distance("K AE T", "K AE T"));
    assertEquals(1, distance("K AE T", "K AH T"));
    assertEquals(1, distance("K AE T", "K AE T S"));
    assertEquals(1, distance("S K AE T", "K AE T"));
    assertEquals(3, distance("", "K AE T"));
    assertEquals(2, distance("A B C D", "B C D E"));
  }

  @Test
  void theNearestReferenceCounts() {
    Errors errors = new Errors();
    List<List<String>> either = List.of(phones("IY DH ER"), phones("AY DH ER"));
    errors.add(phones("AY DH ER"), either);
    assertEquals(0, errors.words());
    errors.add(phones("AY DH"), either);
    errors.add(phones("AY DH"), List.of(phones("T UW")));
    assertEquals(2.0 / 3, errors.words());
    assertEquals(3.0 / 8, errors.phones());
  }

  private static int distance(String from, String to) {
    return Errors.distance(phones(from), phones(to));
  }

  private static List<String> phones(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
