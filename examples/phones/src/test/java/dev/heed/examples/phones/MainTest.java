package dev.heed.examples.phones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.heed.examples.cli.CommandRun;
import dev.heed.examples.cli.SharedData;
import dev.heed.examples.cli.trace.Tensors;
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

  private String untrained() throws IOException {
    Path model = folder.resolve("untrained.safetensors");
    FramePhonesTrainer.create(7).model().save(model);
    return model.toString();
  }

  @Test
  void trainEvaluateAndPredictOnTheSample() throws IOException {
    String model = folder.resolve("phones.safetensors").toString();
    CommandRun train = run("", "train", "--model", model, "--epochs", "2").succeeded();
    assertTrue(train.figure("development-accuracy") > 0.6, () -> train.lines().toString());
    CommandRun evaluate = run("", "evaluate", "--model", model).succeeded();
    assertTrue(evaluate.figure("accuracy") > 0.6, () -> evaluate.lines().toString());

    Path data = folder.resolve("sample");
    run("", "sample", "--data", data.toString()).succeeded();
    CommandRun files =
        run("", "evaluate", "--model", model, "--test", data.resolve("test.tsv").toString())
            .succeeded();
    // 16 bits a sample lie between
    assertEquals(evaluate.figure("accuracy"), files.figure("accuracy"), 0.02);

    Path good = data.resolve("test/003.wav");
    Path slow = data.resolve("slow.wav");
    WavFiles.write(slow, new Sound(8000, new float[800]));
    CommandRun predict = run(slow + "\n" + good + "\n", "predict", "--model", model);
    assertEquals(1, predict.code());
    assertEquals(
        "standard input:1: " + slow + ": has 8000 Hz, the model takes 16000 Hz", predict.errors());
    String runs = predict.lines().get(0).substring(good.toString().length() + 1);
    int frames = (int) Hearing.FRAMING.frames(WavFiles.read(good, Hearing.RATE).samples().length);
    assertEquals(frames, Transcription.read(runs, frames, AssertionProblem::of).size());

    Path picture = folder.resolve("picture.svg");
    run("", "picture", "--model", model, "--picture", picture.toString()).succeeded();
    assertEquals(3, Files.readString(picture).split("<image ", -1).length - 1);
    CommandRun beyond =
        run("", "picture", "--model", model, "--picture", picture.toString(), "--row", "11");
    assertEquals(
        "phones: --row is 11, test.tsv of the embedded sample has 1 to 6", beyond.errors());
  }

  @Test
  void aMinuteTakesTimeAndMemoryThatGrowWithItsLength() throws IOException {
    CommandRun minute = run("", "minute", "--model", untrained()).succeeded();
    assertTrue(minute.figure("frames") > 5500, () -> minute.lines().toString());
    List<String[]> rows =
        minute.lines().stream()
            .map(line -> line.strip().split(" +"))
            .filter(cells -> cells.length == 4 && cells[0].matches("\\d+"))
            .toList();
    assertEquals(5, rows.size(), () -> minute.lines().toString());
    double sixteenth = Double.parseDouble(rows.get(0)[3]);
    double whole = Double.parseDouble(rows.get(4)[3]);
    assertTrue(whole < 20 * sixteenth, whole + " MB is more than 20 times " + sixteenth);
  }

  @Test
  void badTablesAreNamed() throws IOException {
    Path table = folder.resolve("test.tsv");
    String[] arguments = {"evaluate", "--model", untrained(), "--test", table.toString()};
    Files.writeString(table, "file\tphones\nlost.wav\tsil:0:10\n");
    assertEquals(
        "phones: " + table + ":2: there is no file " + folder.resolve("lost.wav"),
        run("", arguments).errors());
    WavFiles.write(folder.resolve("a.wav"), new Sound(16_000, new float[1600]));
    String start = "phones: " + table + ":2: ";
    for (String[] wrong :
        new String[][] {
          {"sil:0:9", "the runs end at frame 9, the sound has 10"},
          {"sil:0:4 AA:5:10", "\"AA:5:10\" stands where a run phone:4:end is needed"},
          {"sil:0:11", "\"sil:0:11\" has to end after its start and by frame 10, the last"},
          {"sil:0:x", "\"sil:0:x\" has to end after its start and by frame 10, the last"}
        }) {
      Files.writeString(table, "file\tphones\na.wav\t" + wrong[0] + "\n");
      assertEquals(start + wrong[1], run("", arguments).errors());
    }
    Files.writeString(table, "file\tphones\na.wav\tsil:0:4 QQ:4:10\n");
    String errors = run("", arguments).errors();
    assertTrue(errors.startsWith(start + "\"QQ\" is no label, which are sil, AA, AAR"), errors);
  }

  @Test
  void theTraceComesToTheModelsProbabilities() throws IOException {
    Path file = Path.of(untrained());
    float[][] frames = Hearing.FRAMES.of(SampleRecordings.part("test").inputs().get(0));
    FramePhonesModel.Session session = FramePhonesModel.load(file).newSession();
    session.label(frames, new Phone[FramePhonesModel.LONGEST]);
    float[][] probabilities = FrameTrace.of(Tensors.read(file), frames).probabilities();
    for (int frame = 0; frame < frames.length; frame++) {
      for (Phone phone : Phone.values()) {
        assertEquals(
            session.score(frame, phone), probabilities[frame][Phone.LABELS.index(phone)], 1e-4);
      }
    }
  }

  @Test
  void labelsStayWithTheirSounds() {
    List<Phone> phones = SampleRecordings.part("test").answers().get(0);
    Sound sound = SampleRecordings.part("test").inputs().get(0);
    assertEquals(phones, Training.stretched(phones, sound, 1));
    Sound half = new Sound(sound.rate(), new float[sound.samples().length / 2]);
    List<Phone> stretched = Training.stretched(phones, half, 2);
    for (int frame = 0; frame < stretched.size(); frame++) {
      assertEquals(phones.get(2 * frame + 1), stretched.get(frame));
    }
  }

  @Test
  void transcriptionsAreWrittenAsTheyAreRead() {
    for (List<Phone> phones : SampleRecordings.part("dev").answers()) {
      String text = Transcription.write(phones);
      assertEquals(phones, Transcription.read(text, phones.size(), AssertionProblem::of));
    }
  }

  @Test
  void readsTheRealData() throws IOException {
    Path data = SharedData.orSkip("phone-frames");
    int frames = 0;
    for (List<Phone> phones : Recordings.read(data.resolve("test.tsv")).answers()) {
      frames += phones.size();
    }
    assertEquals(5420, frames);
    assertEquals(6521, Recordings.read(data.resolve("minute.tsv")).answers().get(0).size());
  }
}
