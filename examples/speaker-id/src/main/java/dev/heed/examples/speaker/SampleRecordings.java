package dev.heed.examples.speaker;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.sound.Synthesiser;
import dev.heed.examples.sound.Utterance;
import dev.heed.examples.sound.Voice;
import dev.heed.runtime.encode.sound.Sound;
import java.util.ArrayList;
import java.util.List;

/**
 * The embedded sample: six made-up voices, under the names of the six speakers, say the ten digits
 * several times, never twice the same; the same samples every time.
 */
final class SampleRecordings {

  private static final List<Voice> VOICES =
      List.of(
          new Voice(105, 0.92, 0.02, 0.95),
          new Voice(125, 1.04, 0.10, 1.10),
          new Voice(150, 0.97, 0.05, 1.00),
          new Voice(175, 1.10, 0.02, 0.90),
          new Voice(200, 1.02, 0.12, 1.05),
          new Voice(230, 1.16, 0.06, 1.00));

  /**
   * One recording.
   *
   * @param sound how it sounds
   * @param speaker who speaks
   * @param digit what is said
   */
  record Recording(Sound sound, Speaker speaker, Digit digit) {}

  private SampleRecordings() {}

  /** The recordings of a part with what a task tells of them. */
  static <L extends Enum<L>> Labelled<Sound, L> part(String part, Task<L> task) {
    List<Sound> sounds = new ArrayList<>();
    List<L> labels = new ArrayList<>();
    for (Recording recording : recordings(part)) {
      sounds.add(recording.sound());
      labels.add(task.of().apply(recording.speaker(), recording.digit()));
    }
    return new Labelled<>(part + ".tsv of the embedded sample", sounds, labels);
  }

  /** The recordings of a part: {@code train} has each digit of each speaker four times. */
  static List<Recording> recordings(String part) {
    boolean learned = part.equals("train");
    Synthesiser synthesiser = new Synthesiser(Hearing.RATE, part.hashCode());
    List<Recording> recordings = new ArrayList<>();
    for (int time = 0; time < (learned ? 4 : 1); time++) {
      for (Speaker speaker : Speaker.values()) {
        for (Digit digit : Digit.values()) {
          List<String> phones = new ArrayList<>(digit.phones());
          phones.add(0, "sil");
          phones.add("sil");
          Utterance said = synthesiser.say(VOICES.get(Speaker.LABELS.index(speaker)), phones);
          recordings.add(new Recording(said.sound(), speaker, digit));
        }
      }
    }
    return recordings;
  }
}
