package dev.heed.examples.benchmarks.start;

import dev.heed.examples.benchmarks.model.LargeReluModel;
import dev.heed.examples.benchmarks.model.Tag;
import dev.heed.examples.benchmarks.model.TinyReluModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Loads weights and labels one sentence of the full length: {@code tiny|large weights}. */
public final class HeedStart {

  private HeedStart() {}

  /** Writes the labels. */
  public static void main(String[] arguments) throws Exception {
    Path weights = Path.of(arguments[1]);
    List<Tag> tags =
        arguments[0].equals("tiny")
            ? TinyReluModel.load(weights).label(words(TinyReluModel.LONGEST))
            : LargeReluModel.load(weights).label(words(LargeReluModel.LONGEST));
    System.out.println(tags);
  }

  private static List<String> words(int length) {
    List<String> words = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      words.add("w" + i);
    }
    return words;
  }
}
