package dev.heed.runtime.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoredTest {

  private enum Tone {
    LOW,
    MIDDLE,
    HIGH
  }

  private static final float[] SCORES = {0.2f, 0.6f, 0.2f};

  @Test
  void givesTheMostProbableFirstAndTheEarlierOfEqualOnes() {
    List<Scored<Tone>> two = Scored.top(Tone.values(), SCORES, 2);
    assertEquals(List.of(new Scored<>(Tone.MIDDLE, 0.6f), new Scored<>(Tone.LOW, 0.2f)), two);
    assertEquals(Tone.HIGH, Scored.top(Tone.values(), SCORES, 9).get(2).label());
    assertThrows(IllegalArgumentException.class, () -> Scored.top(Tone.values(), SCORES, 0));
  }

  @Test
  void mapsLabelsInTheirOrder() {
    Map<Tone, Float> map = Scored.map(Tone.values(), SCORES);
    assertEquals(List.of(Tone.values()), List.copyOf(map.keySet()));
    assertEquals(0.6f, map.get(Tone.MIDDLE));
    assertThrows(UnsupportedOperationException.class, () -> map.put(Tone.LOW, 1f));
  }
}
