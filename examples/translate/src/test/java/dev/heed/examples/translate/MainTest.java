package dev.heed.examples.translate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import dev.heed.examples.cli.Corpus;
import dev.heed.examples.cli.TextSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir private Path folder = Path.of("");

  private static CommandRun run(String input, String... arguments) {
    return CommandRun.of(Main::run, input, arguments);
  }

  @Test
  void trainsEvaluatesAndTranslates() throws IOException {
    String model = folder.resolve("model.safetensors").toString();
    CommandRun train = run("", "train", "--model", model, "--epochs", "8").succeeded();
    assertTrue(train.figure("development-piece-accuracy") > 0.45, () -> train.lines().toString());

    Path memory =
        Files.writeString(folder.resolve("known.tsv"), "He sees a dog.\tHan ser en hund.");
    CommandRun evaluate =
        run("", "evaluate", "--model", model, "--beam", "3", "--memory", memory.toString())
            .succeeded();
    List<String> rows = List.of("decoding", "most similar", "greedy", "beam 2", "beam 3");
    for (int row = 0; row < rows.size(); row++) {
      String line = evaluate.lines().get(row);
      assertTrue(line.startsWith(rows.get(row)), line);
    }
    // so short a training makes few right words side by side: BLEU is still 0
    assertTrue(evaluate.figure("bleu") >= 0, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("chrf") > 0.15, () -> evaluate.lines().toString());
    assertTrue(evaluate.figure("exact-match") >= 0, () -> evaluate.lines().toString());

    Path picture = folder.resolve("picture.svg");
    CommandRun predict =
        run(
                "She sees a dog.\n\nDoes he see the old house?\n",
                "predict",
                "--model",
                model,
                "--best",
                "2",
                "--picture",
                picture.toString())
            .succeeded();
    assertTrue(
        predict.lines().get(0).matches("She sees a dog\\.\t.+\t[01]\\.\\d{4}(\tunfinished)?"),
        () -> predict.lines().toString());
    assertTrue(
        Files.readString(picture).contains("Does he see the old house? "),
        "the last sentence is drawn");
  }

  @Test
  void refusesBadInputWithOneMessage() throws IOException {
    Path train = Files.writeString(folder.resolve("train.tsv"), "A dog.\tEn hund.\tme\nA cat.\n");
    Files.writeString(folder.resolve("dev.tsv"), "A dog.\tEn hund.\n");
    Files.writeString(folder.resolve("test.tsv"), "A dog.\tEn hund.\n");
    String model = folder.resolve("model.safetensors").toString();
    String[] arguments = {"train", "--model", model, "--data", folder.toString()};
    CommandRun refused = run("", arguments);
    assertEquals(1, refused.code());
    assertEquals(
        "translate: " + train + ":2: \"A cat.\" is not english<TAB>swedish", refused.errors());

    Files.writeString(train, "dog ".repeat(25) + "\tEn hund.\n");
    assertEquals(
        "translate: " + train + ":1: the sentence has 25 words, the model takes at most 24",
        run("", arguments).errors());

    Files.writeString(train, "A dog.\t" + "a ".repeat(65) + "\n");
    assertTrue(
        run("", arguments).errors().endsWith(" a\" has 65 pieces, the model makes at most 64"));

    CommandRun beam = run("", "evaluate", "--model", model, "--beam", "0");
    assertEquals(2, beam.code());
    assertTrue(beam.errors().contains("--beam is 0 and has to be from 1 to 1024"), beam::errors);
  }

  @Test
  void theSampleHasNoSentenceInTwoParts() throws IOException {
    Corpus sample = Corpus.embedded(Main.class);
    Set<String> sentences = new HashSet<>();
    int count = 0;
    for (TextSource source : List.of(sample.train(), sample.dev(), sample.test())) {
      for (Pair pair : Pairs.read(source)) {
        sentences.add(pair.english());
        count++;
      }
    }
    assertEquals(1_400, count);
    assertEquals(1_400, sentences.size());
  }

  @Test
  void aSentenceMayHaveSeveralTranslations() throws IOException {
    Path file =
        Files.writeString(folder.resolve("pairs.tsv"), "Hi.\tHej.\nGo!\tGå!\nHi.\tHejsan.\n");
    assertEquals(
        "{Hi.=[Hej., Hejsan.], Go!=[Gå!]}",
        Pairs.bySentence(Pairs.read(TextSource.file(file))).toString());
  }
}
