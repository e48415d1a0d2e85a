package dev.heed.examples.tagger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.runtime.encode.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {

  @TempDir Path folder = Path.of("");

  @Test
  void theNearestHaveTheSmallestAngle() {
    WordSpace space =
        new WordSpace(
            List.of("a", "b", "c", "d"), new float[][] {{1, 0}, {0, 3}, {5, 5}, {-1, 0.1f}});
    List<WordSpace.Neighbour> nearest = space.nearest("a", 3);
    assertEquals(List.of("c", "b", "d"), nearest.stream().map(each -> each.word()).toList());
    assertEquals(Math.sqrt(0.5), nearest.get(0).likeness(), 1e-6);
    assertEquals(-1, space.likeness()[3][0], 0.01);
    assertEquals(1, space.of(List.of("d", "a")).likeness()[0][0], 1e-6);
  }

  @Test
  void oneHotVectorsAreAllUnlike() {
    float[][] likeness = WordSpace.oneHot(List.of("a", "b", "c")).likeness();
    assertArrayEquals(new float[] {1, 0, 0}, likeness[0]);
    assertArrayEquals(new float[] {0, 1, 0}, likeness[1]);
  }

  @Test
  void theFirstComponentIsThatOfTheGreatestVariance() {
    // unit vectors that differ most in the second element and a little in the third
    float[][] vectors = {{1, 0.9f, 0.1f}, {1, -0.9f, 0.1f}, {1, 0.9f, -0.1f}, {1, -0.9f, -0.1f}};
    double[][] points = Projection.of(vectors);
    double length = Math.sqrt(1 + 0.81 + 0.01);
    for (double[] point : points) {
      assertEquals(0.9 / length, Math.abs(point[0]), 1e-6);
      assertEquals(0.1 / length, Math.abs(point[1]), 1e-6);
    }
    assertEquals(points[0][0], points[2][0], 1e-6);
    assertEquals(points[0][1], points[1][1], 1e-6);
  }

  @Test
  void oneHotModelsHaveNothingOfTheSpelling() throws IOException {
    Path file = folder.resolve("onehot.safetensors");
    Vocabulary words = OneHotTaggerTrainer.newVocabulary().add("a").add("a").build();
    OneHotTaggerTrainer.create(words, 1).model().save(file);
    WordSpace space = LearnedWords.in(file);
    assertEquals(List.of("a"), space.words());
    assertArrayEquals(Tensors.read(file).get("embedding.weight")[1], space.vectors()[0]);
  }

  @Test
  void learnedWordsOfAKindAreAlike() throws IOException {
    String model = folder.resolve("dense.safetensors").toString();
    CommandRun.of(
            Main::run, "", "train", "--model", model, "--architecture", "dense", "--epochs", "4")
        .succeeded();
    Path picture = folder.resolve("words.svg");
    CommandRun run =
        CommandRun.of(
                Main::run,
                "",
                "neighbours",
                "--model",
                model,
                "--words",
                "the,of",
                "--picture",
                picture.toString())
            .succeeded();
    String table = String.join("\n", run.lines());
    assertTrue(table.contains("all others 0.00"), table);
    assertEquals(2, Files.readString(picture).split("<image ", -1).length - 1);

    CommandRun unknown =
        CommandRun.of(Main::run, "", "neighbours", "--model", model, "--words", "qwerty");
    assertEquals(1, unknown.code());
    assertEquals("pos-tagger: \"qwerty\" is not in the vocabulary of " + model, unknown.errors());

    WordSpace learned = LearnedWords.in(Path.of(model));
    CommonWords common =
        new CommonWords(
            TaggedText.read(Corpus.embedded().train(), Architecture.LONGEST),
            List.of(Upos.NOUN, Upos.DET),
            6,
            learned.words());
    float[][] likeness = learned.of(common.words()).likeness();
    assertTrue(
        mean(likeness, common.tags(), true) > mean(likeness, common.tags(), false) + 0.1,
        () -> "within " + mean(likeness, common.tags(), true));
  }

  private static double mean(float[][] likeness, List<Upos> tags, boolean same) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < likeness.length; i++) {
      for (int j = 0; j < i; j++) {
        if (tags.get(i).equals(tags.get(j)) == same) {
          sum += likeness[i][j];
          count++;
        }
      }
    }
    return sum / count;
  }
}
