package dev.heed.examples.phones;

import dev.heed.examples.cli.Labelled;
import dev.heed.examples.sound.Synthesiser;
import dev.heed.examples.sound.Utterance;
import dev.heed.examples.sound.Voice;
import dev.heed.runtime.encode.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The embedded sample: made-up voices say phones in no order at all, each recording another voice,
 * those of the test none of the training; the same samples every time.
 */
final class SampleRecordings {

  private static final int PHONES_OF_A_RECORDING = 24;
  private static final int PHONES_OF_A_MINUTE = 620;

  private final Synthesiser synthesiser;
  private final Random random;
  private final List<Sound> sounds = new ArrayList<>();
  private final List<List<Phone>> phones = new ArrayList<>();

  private SampleRecordings(String part) {
    this.synthesiser = new Synthesiser(Hearing.RATE, part.hashCode());
    this.random = new Random(part.hashCode());
  }

  /** A part: {@code train} has 24 recordings of 2 s, {@code dev} and {@code test} 6 each. */
  static Labelled<Sound, List<Phone>> part(String part) {
    SampleRecordings sample = new SampleRecordings(part);
    for (int i = 0; i < (part.equals("train") ? 24 : 6); i++) {
      sample.add(PHONES_OF_A_RECORDING);
    }
    return sample.labelled(part);
  }

  /** One recording of about a minute. */
  static Labelled<Sound, List<Phone>> minute() {
    SampleRecordings sample = new SampleRecordings("minute");
    sample.add(PHONES_OF_A_MINUTE);
    return sample.labelled("minute");
  }

  private Labelled<Sound, List<Phone>> labelled(String part) {
    return new Labelled<>(part + ".tsv of the embedded sample", sounds, phones);
  }

  private void add(int count) {
    List<String> all = Synthesiser.phones();
    List<String> said = new ArrayList<>();
    said.add("sil");
    for (int i = 0; i < count; i++) {
      said.add(all.get(random.nextInt(all.size())));
    }
    said.add("sil");
    Utterance utterance = synthesiser.say(Voice.random(random), said);
    sounds.add(utterance.sound());
    phones.add(framed(utterance));
  }

  /** The phone in the middle of each frame. */
  private static List<Phone> framed(Utterance utterance) {
    int frames = (int) Hearing.FRAMING.frames(utterance.sound().samples().length);
    int hop = Hearing.FRAMING.hop();
    List<Phone> framed = new ArrayList<>();
    int phone = 0;
    for (int frame = 0; frame < frames; frame++) {
      int middle = frame * hop + hop / 2;
      while (phone < utterance.ends().size() - 1 && middle >= utterance.ends().get(phone)) {
        phone++;
      }
      framed.add(Phone.LABELS.find(utterance.phones().get(phone)).orElseThrow());
    }
    return framed;
  }
}
