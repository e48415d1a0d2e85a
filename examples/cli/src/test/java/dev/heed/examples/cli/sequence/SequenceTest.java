package dev.heed.examples.cli.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.Streams;
import dev.heed.runtime.sequence.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SequenceTest {

  @TempDir private Path folder = Path.of("");

  private static Decoded decoded(double probability, boolean complete, String... symbols) {
    return new Decoded(List.of(symbols), Math.log(probability), 0, complete);
  }

  @Test
  void answersThatSpellTheSameAreOne() {
    List<Answer> answers =
        Answer.of(
            List.of(
                decoded(0.5, true, "hu", "s"),
                decoded(0.25, false, "hat"),
                decoded(0.125, true, "hus")),
            symbols -> String.join("", symbols));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    answers.forEach(answer -> answer.print("house", Streams.utf8(out)));
    assertEquals(
        "house\thus\t0.6250\nhouse\that\t0.2500\tunfinished\n",
        out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
  }

  @Test
  void answersAreCounted() {
    Answered answered = Answered.of(List.of(1, 2, 3), n -> decoded(1, n != 2, Integer.toString(n)));
    assertEquals(1, answered.unfinished());
    assertEquals(List.of("3"), answered.answers().get(2).symbols());
    assertEquals(3 / answered.seconds(), answered.speed());
    assertEquals("greedy", Answered.decoding(1));
    assertEquals("beam 5", Answered.decoding(5));
  }

  @Test
  void alignmentsHaveARowForEachSymbolAndTheEnd() throws IOException {
    String level = draw(List.of("a", "b"), List.of("A"));
    assertEquals(1 + 2 * 2, level.split("<rect ", -1).length - 1, "the ground, and 2 × 2");
    assertTrue(level.contains(">end<"), level);
    assertTrue(!level.contains("rotate"), level);
    String upright = draw(List.of("word", "b"), List.of("A"));
    assertEquals(2, upright.split("rotate", -1).length - 1, upright);
  }

  private String draw(List<String> input, List<String> answer) throws IOException {
    Path file = folder.resolve("alignment.svg");
    new AlignmentPicture("title", "note", input, answer)
        .write(file, new float[][] {{0.25f, 0.75f}, {1, 0}});
    return Files.readString(file);
  }
}
