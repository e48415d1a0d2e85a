package dev.heed.examples.phones;

import dev.heed.examples.cli.BadInput;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** The phones of a sound, one for each frame, and how tables write them: as runs. */
final class Transcription {

  private Transcription() {}

  /**
   * Reads runs {@code label:start:end …} in frames, end exclusive, which cover a sound.
   *
   * @param text the runs
   * @param frames how many frames the sound has
   * @param problem makes the error of a message
   */
  static List<Phone> read(String text, int frames, Function<String, BadInput> problem) {
    List<Phone> phones = new ArrayList<>();
    for (String run : text.split(" ", -1)) {
      String[] parts = run.split(":", -1);
      if (parts.length != 3 || !parts[1].equals(Integer.toString(phones.size()))) {
        throw problem.apply(
            String.format("\"%s\" stands where a run phone:%d:end is needed", run, phones.size()));
      }
      Phone phone = Phone.LABELS.get(parts[0], problem);
      int end;
      try {
        end = Integer.parseInt(parts[2]);
      } catch (NumberFormatException e) {
        end = 0;
      }
      if (end <= phones.size() || end > frames) {
        throw problem.apply(
            String.format(
                "\"%s\" has to end after its start and by frame %d, the last", run, frames));
      }
      while (phones.size() < end) {
        phones.add(phone);
      }
    }
    if (phones.size() != frames) {
      throw problem.apply(
          String.format("the runs end at frame %d, the sound has %d", phones.size(), frames));
    }
    return phones;
  }

  /** Writes the phones of frames as runs. */
  static String write(List<Phone> phones) {
    StringJoiner text = new StringJoiner(" ");
    int start = 0;
    for (int frame = 1; frame <= phones.size(); frame++) {
      if (frame == phones.size() || phones.get(frame) != phones.get(start)) {
        text.add(phones.get(start) + ":" + start + ":" + frame);
        start = frame;
      }
    }
    return text.toString();
  }
}
