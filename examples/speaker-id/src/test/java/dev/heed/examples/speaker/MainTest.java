package dev.heed.examples.speaker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import dev.heed.examples.cli.trace.Tensors;
import dev.heed.examples.cli.trace.WholeTrace;
import dev.heed.examples.sound.WavFiles;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder = Path.of("");

  private static CommandRun run(String input, String... arguments) {
    return CommandRun.of(Main::run, input, arguments);
  }

  private String train(String task, int epochs) {
    String model = folder.resolve(task + ".safetensors").toString();
    String most = Integer.toString(epochs);
    CommandRun train =
        run("", "train", "--task", task, "--model", model, "--epochs", most).succeeded();
    assertTrue(train.figure("development-accuracy") > 0.8, () -> train.lines().toString());
    return model;
  }

  @Test
  void speakersOfTheSampleAreTold() throws IOException {
    String model = train("speaker", 4);
    CommandRun evaluate = run("", "evaluate", "--model", model, "--task", "speaker").succeeded();
    assertTrue(evaluate.figure("accuracy") > 0.8, () -> evaluate.lines().toString());

    CommandRun other = run("", "evaluate", "--model", model, "--task", "digit");
    assertEquals(1, other.code());
    assertEquals(
        "speaker-id: " + model + ": was trained with --task speaker, not with --task digit",
        other.errors());

    Path picture = folder.resolve("picture.svg");
    run("", "picture", "--model", model, "--picture", picture.toString()).succeeded();
    assertEquals(3, Files.readString(picture).split("<image ", -1).length - 1);
  }

  @Test
  void digitsOfTheSampleAreToldFromFilesToo() throws IOException {
    String model = train("digit", 4);
    CommandRun embedded = run("", "evaluate", "--model", model, "--task", "digit").succeeded();
    assertTrue(embedded.figure("accuracy") > 0.8, () -> embedded.lines().toString());

    Path data = folder.resolve("sample");
    run("", "sample", "--data", data.toString()).succeeded();
    Path table = data.resolve("test.tsv");
    CommandRun files =
        run("", "evaluate", "--model", model, "--task", "digit", "--test", table.toString())
            .succeeded();
    // 16 bits a sample lie between
    assertEquals(embedded.figure("accuracy"), files.figure("accuracy"), 0.05);

    Path absent = data.resolve("test/absent.wav");
    Path seven = data.resolve("test/7_theo_0.wav");
    Path empty = data.resolve("empty.wav");
    WavFiles.write(empty, new Sound(8000, new float[0]));
    Path fast = data.resolve("fast.wav");
    WavFiles.write(fast, new Sound(16000, new float[1600]));
    CommandRun predict =
        run(
            absent + "\n" + empty + "\n" + fast + "\n" + seven + "\n",
            "predict",
            "--model",
            model,
            "--task",
            "digit");
    assertEquals(1, predict.code());
    assertEquals(1, predict.lines().size(), "the good file is still labelled");
    assertTrue(predict.lines().get(0).matches(".*7_theo_0\\.wav\t\\d"), predict.lines().get(0));
    assertEquals(
        List.of(
            "standard input:1: " + absent + ": no such file or directory",
            "standard input:2: " + empty + ": the sound is empty, it has no sample",
            "standard input:3: " + fast + ": has 16000 Hz, the model takes 8000 Hz"),
        predict.errors().lines().toList());
  }

  @Test
  void badTablesAreNamed() throws IOException {
    Path table = folder.resolve("test.tsv");
    Path model = folder.resolve("model.safetensors");
    WhoSpeaksTrainer.create(1).model().save(model);
    String[] arguments = {"evaluate", "--model", model.toString(), "--test", table.toString()};
    Files.writeString(table, "file\tdigit\na.wav\t1\n");
    assertEquals(
        "speaker-id: "
            + table
            + ":1: the first line names the columns file, digit, \"speaker\" is missing",
        run("", arguments).errors());
    Files.writeString(table, "file\tspeaker\na.wav\ttheo\textra\n");
    assertEquals(
        "speaker-id: " + table + ":2: the row has 3 cells, must have 2: file, speaker",
        run("", arguments).errors());
    Files.writeString(table, "file\tspeaker\na.wav\ttheo\n");
    Path file = folder.resolve("test/a.wav");
    assertEquals(
        "speaker-id: " + table + ":2: there is no file " + file, run("", arguments).errors());
    WavFiles.write(file, new Sound(8000, new float[4000]));
    Files.writeString(table, "file\tspeaker\na.wav\ttheodor\n");
    assertEquals(
        "speaker-id: "
            + table
            + ":2: \"theodor\" is no label, which are george, jackson, lucas, nicolas, theo,"
            + " yweweler",
        run("", arguments).errors());
    WavFiles.write(file, new Sound(8000, new float[80 * 600]));
    Files.writeString(table, "file\tspeaker\na.wav\ttheo\n");
    assertEquals(
        "speaker-id: " + file + ": has 600 frames, the model takes at most 512",
        run("", arguments).errors());
  }

  @Test
  void theTraceComesToTheModelsProbabilities() throws IOException {
    Path file = folder.resolve("model.safetensors");
    WhoSpeaksModel model = WhoSpeaksTrainer.create(7).model();
    model.save(file);
    float[][] frames = Hearing.FRAMES.of(SampleRecordings.recordings("test").get(0).sound());
    WhoSpeaksModel.Session session = model.newSession();
    session.label(frames);
    WholeTrace trace =
        WholeTrace.of(Tensors.read(file), ListeningPicture.HEADS, ListeningPicture.BLOCKS, frames);
    for (Speaker speaker : Speaker.values()) {
      assertEquals(
          session.score(speaker), trace.probabilities()[Speaker.LABELS.index(speaker)], 1e-4);
    }
  }

  @Test
  void loudnessDoesNotGiveTheSpeakerAway() {
    Sound sound = SampleRecordings.recordings("test").get(3).sound();
    float[] quiet = sound.samples().clone();
    for (int i = 0; i < quiet.length; i++) {
      quiet[i] *= 0.0625f;
    }
    float[][] frames = Hearing.FRAMES.of(sound);
    float[][] quieter = Hearing.FRAMES.of(new Sound(sound.rate(), quiet));
    for (int i = 0; i < frames.length; i++) {
      for (int j = 0; j < frames[i].length; j++) {
        assertEquals(frames[i][j], quieter[i][j], 1e-3);
      }
    }
  }
}
