package dev.heed.examples.tagger;

import dev.heed.examples.cli.ModelFiles;
import dev.heed.runtime.train.TrainingListener;
import dev.heed.runtime.train.TrainingOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The declared models: how much of the sentence, and of itself, a word sees when it is tagged. */
enum Architecture {
  /** Fully connected: the word alone. */
  DENSE("DenseTagger", DenseTaggerModel.PARAMETERS, DenseTaggerModel.LONGEST),

  /** A window: the word, two words before and two after. */
  WINDOW("WindowTagger", WindowTaggerModel.PARAMETERS, WindowTaggerModel.LONGEST),

  /** Self-attention: the whole sentence. */
  ATTENTION("AttentionTagger", AttentionTaggerModel.PARAMETERS, AttentionTaggerModel.LONGEST),

  /** Self-attention over one-hot words: the whole sentence, but nothing of a word's spelling. */
  ONEHOT("OneHotTagger", OneHotTaggerModel.PARAMETERS, OneHotTaggerModel.LONGEST);

  /** The most words of a sentence that every architecture takes. */
  static final int LONGEST =
      Arrays.stream(values()).mapToInt(architecture -> architecture.longest).min().orElseThrow();

  private final String model;
  private final long parameters;
  private final int longest;

  Architecture(String model, long parameters, int longest) {
    this.model = model;
    this.parameters = parameters;
    this.longest = longest;
  }

  /** How many numbers the model learns, look-up tables included. */
  long parameters() {
    return parameters;
  }

  /** The most words of a sentence. */
  int longest() {
    return longest;
  }

  /** Reads a tagger, whose architecture the file names. */
  static Tagger load(Path file) throws IOException {
    Map<String, Architecture> byModel = new LinkedHashMap<>();
    for (Architecture architecture : values()) {
      byModel.put(architecture.model, architecture);
    }
    Architecture found = ModelFiles.choose(file, byModel);
    return Families.of(found).load(found, file);
  }

  /** Trains a tagger from nothing. */
  Trained train(
      List<TaggedSentence> sentences,
      List<TaggedSentence> development,
      TrainingOptions options,
      TrainingListener listener)
      throws IOException {
    return Families.of(this).train(this, sentences, development, options, listener);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
